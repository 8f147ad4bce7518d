"""`serve`: the dashboard on this machine, until Ctrl-C."""

from __future__ import annotations

import argparse
import errno
import logging
import signal
import socket
from dataclasses import replace
from types import FrameType
from typing import Final, NoReturn

import waitress
from flask import Flask

from dashboard.cli import samples
from dashboard.errors import PolicyTimelineError
from dashboard.pipeline import compare
from dashboard.settings import Settings
from dashboard.store import open_store
from dashboard.store.records import Store
from dashboard.views.app import create_app

THREADS: Final = 8
_EVERYWHERE: Final = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 what was typed, not a default


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Takes the port, opens the store, fills a first one with the samples, and serves."""
    chosen = _with_options(settings, arguments)
    signal.signal(signal.SIGTERM, _stop)
    with _listen(chosen.host, chosen.port) as listening:
        store = open_store(chosen.store)
        try:
            if arguments.samples or _is_default(chosen.store):
                samples.load_into(store, chosen, asked=arguments.samples)
            compare(store)
            _serve(store, chosen, listening)
        except KeyboardInterrupt:
            return 0
        finally:
            store.close()
    return 0


def _with_options(settings: Settings, arguments: argparse.Namespace) -> Settings:
    """The settings with what was typed over them."""
    typed = {name: getattr(arguments, name) for name in ("store", "host", "port")}
    return replace(settings, **{name: given for name, given in typed.items() if given is not None})


def _is_default(store: str) -> bool:
    return store == Settings().store


def _serve(store: Store, settings: Settings, listening: socket.socket) -> None:
    app: Flask = create_app(store, settings).server
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = waitress.create_server(
        app,
        sockets=[listening],
        threads=THREADS,
        max_request_body_size=settings.max_request_bytes,
        ident=None,
    )
    say_address(listening, settings.host)
    server.run()


def say_address(listening: socket.socket, host: str) -> None:
    """The address to open, on standard output, once the server can answer there."""
    name = _EVERYWHERE.get(host, host)
    shown = f"[{name}]" if ":" in name else name
    print(f"Policy Timeline is at http://{shown}:{listening.getsockname()[1]}", flush=True)


def _listen(host: str, port: int) -> socket.socket:
    """The socket that browsers come to. Raises PolicyTimelineError when the place cannot be had."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family, backlog=128)
    except socket.gaierror as error:
        raise PolicyTimelineError(f"{host!r} is no address of this machine: use --host 127.0.0.1") from error
    except OSError as error:
        raise PolicyTimelineError(_why(error, host, port)) from error


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is in use, perhaps by another dashboard: stop that one, or use --port {_next(port)}"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host!r} is no address of this machine: use --host 127.0.0.1"
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"port {port} may not be used by you: use --port {Settings().port}"
    return f"port {port} of {host!r} cannot be used ({error.strerror}): use another --host or --port"


def _next(port: int) -> int:
    return port + 1 if port < 65535 else Settings().port


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
