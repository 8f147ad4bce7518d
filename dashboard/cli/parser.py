"""The command line as it is typed: every command, its options and its help. Nothing here does any work."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Final, NoReturn

from dashboard.errors import PolicyTimelineError
from dashboard.model import QUAD_CLASS, QUAD_CLASSES, STATUSES
from dashboard.settings import CHOICES, HELP, PREFIX, Settings
from dashboard.when import GRANULARITIES

PROGRAM: Final = "python -m dashboard"
DEFAULT_COMMAND: Final = "serve"
FORMATS: Final = ("csv", "jsonl")
ONLY: Final = ("dates", "actors", "countries", "events")
_DEFAULTS: Final = Settings()

DESCRIPTION: Final = """\
Policy Timeline reads articles and policy documents and tells what happened when,
who did it, and in which sentence it says so."""
EPILOG: Final = f"""\
Without a command the dashboard is served.
Settings can also be given as environment variables ({PREFIX}STORE, ...): see the README.
Exit code: 0 when all went well; 2 with one line on standard error when not."""

# Filter options of `export`: parameter of a link -> its place in the help, help, and the values it takes (any if none).
FILTERS: Final[dict[str, tuple[str, str, tuple[str, ...]]]] = {
    "actor": ("ID", "an actor by id or name (un-security-council, 'John Kerry'), in any role", ()),
    "country": ("CODE", "a country by its two-letter code (LY)", ()),
    "type": ("TYPE", "an event type: " + ", ".join(QUAD_CLASS), tuple(QUAD_CLASS)),
    "class": ("CLASS", "a class: " + ", ".join(QUAD_CLASSES), QUAD_CLASSES),
    "status": ("STATUS", ", ".join(STATUSES), STATUSES),
    "granularity": ("UNIT", "how exactly the date is known: " + ", ".join(GRANULARITIES), GRANULARITIES),
    "source": ("NAME", "a source, as written in the documents", ()),
    "document": ("ID", "a document by its document_id", ()),
    "from": ("DATE", "events that can have happened on this day or later: 2016-05-16, 'March 2016' or 2016", ()),
    "to": ("DATE", "events that can have happened on this day or earlier", ()),
    "q": ("WORDS", "words that all stand in the summary, sentence, headline or a name", ()),
    "dated": ("yes|no", "only events with a date, or only those without", ("yes", "no")),
}
SINGLE: Final = frozenset({"from", "to", "q", "dated"})
# What can be said of two actors with `review`, and what comes of it.
VERDICTS: Final[dict[str, str]] = {
    "same": "two actors, by id, are one: every list, filter and export has them under one name from now on",
    "different": "two actors, by id, are two, and are not suggested any more",
    "open": "take back what was said of two actors",
}
# What can be said of two events with `merges`.
EVENT_VERDICTS: Final[dict[str, str]] = {
    "same": "two events, by the id of any of their tellings, are one",
    "different": "the first is no telling of the other's event: it leaves it, and no rule joins the two again",
    "open": "take back what was said of the first and of the other's event; what the rules found counts again",
}


class OneLine(argparse.ArgumentParser):
    """A parser whose errors are one line that says where to look."""

    def error(self, message: str) -> NoReturn:
        """Raises PolicyTimelineError where argparse would print its usage and stop."""
        raise PolicyTimelineError(f"{message}: see {self.prog} --help")


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = OneLine(
        prog=PROGRAM,
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", parser_class=OneLine)
    for name, (line, fill) in COMMANDS.items():
        one = commands.add_parser(name, help=line, description=line[0].upper() + line[1:] + ".", allow_abbrev=False)
        fill(one)
    return whole


def parse(argv: list[str]) -> argparse.Namespace:
    """What was typed; options without a command belong to `serve`. Raises PolicyTimelineError; leaves after --help."""
    if not argv or (argv[0].startswith("-") and argv[0] not in ("-h", "--help")):
        argv = [DEFAULT_COMMAND, *argv]
    return parser().parse_args(argv)


def _store(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "--store",
        metavar="FILE",
        help=f"{HELP['store']} Default: {PREFIX}STORE, else {_DEFAULTS.store} in this folder.",
    )


def _published(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "--published",
        metavar="DATE",
        help="the day of publication, such as 2016-05-16: dates like 'on Monday' are counted from it",
    )


def _language(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "--language",
        metavar="CODE",
        help="the language of the texts, such as fr (ISO 639-1); without it, it is guessed from each text",
    )


def _date_order(one: argparse.ArgumentParser) -> None:
    one.add_argument("--date-order", choices=CHOICES["date_order"][1:], help=HELP["date_order"])


def _output(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "-o", "--output", metavar="OUT", default="", help="a file to write instead of standard output; it appears whole"
    )


def _format(one: argparse.ArgumentParser) -> None:
    one.add_argument("--format", choices=FORMATS, default="csv", help="csv (the default) or jsonl, one object a line")


def _serve(one: argparse.ArgumentParser) -> None:
    _store(one)
    one.add_argument("--host", help=f"{HELP['host']} Default: {_DEFAULTS.host}.")
    one.add_argument(
        "--port", type=_port, metavar="P", help=f"{HELP['port']} Default: {_DEFAULTS.port}; 0 takes a free one."
    )
    one.add_argument(
        "--samples",
        action="store_true",
        help="load the sample briefs into the store given by --store; the default store gets them on its first start",
    )


def _extract(one: argparse.ArgumentParser) -> None:
    one.add_argument("files", nargs="+", metavar="FILE", help="a text file in UTF-8; - reads standard input")
    _published(one)
    _language(one)
    _date_order(one)
    _format(one)
    _output(one)


def _annotate(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "input",
        metavar="IN.jsonl",
        help="one object a line: doc_id, text, dct or published, and language; - reads standard input",
    )
    _language(one)
    _date_order(one)
    one.add_argument("--only", choices=ONLY, default="", help="give only this list, and work out no more than it needs")
    _output(one)


def _import(one: argparse.ArgumentParser) -> None:
    one.add_argument("paths", nargs="+", metavar="PATH", help="a text file, or a folder whose .txt files are read")
    _published(one)
    _language(one)
    _date_order(one)
    _store(one)


def _export(one: argparse.ArgumentParser) -> None:
    _store(one)
    _format(one)
    _output(one)
    group = one.add_argument_group(
        "filters",
        "As in the page's address. One given several times means any of its values; several narrow each other.",
    )
    for name, (metavar, line, choices) in FILTERS.items():
        group.add_argument(
            f"--{name}",
            dest=f"filter_{name}",
            metavar=metavar,
            action="store" if name in SINGLE else "append",
            choices=choices or None,
            help=line,
        )


def _review(one: argparse.ArgumentParser) -> None:
    _store(one)
    _verdicts(one, VERDICTS)


def _merges(one: argparse.ArgumentParser) -> None:
    _store(one)
    _verdicts(one, EVENT_VERDICTS)


def _verdicts(one: argparse.ArgumentParser, lines: dict[str, str]) -> None:
    verdicts = one.add_mutually_exclusive_group()
    for verdict, line in lines.items():
        verdicts.add_argument(f"--{verdict}", nargs=2, metavar=("ONE", "OTHER"), help=line)


def _port(given: str) -> int:
    if not given.isdecimal() or int(given) > 65535:
        raise argparse.ArgumentTypeError(f"{given!r} is no port: give a number from 1 to 65535")
    return int(given)


COMMANDS: Final[dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]]] = {
    "serve": ("serve the dashboard to your browser", _serve),
    "extract": ("print the events of some files, without a store", _extract),
    "annotate": ("mark dates, actors, countries and events in the texts of a JSON Lines file", _annotate),
    "import": ("add files, or folders of them, to the timeline", _import),
    "export": ("write the events of the timeline, or those that filters leave", _export),
    "review": ("list the names that may be one actor's, or say of two that they are the same or different", _review),
    "merges": ("list which tellings are one event and why, or say of two that they are the same or different", _merges),
}
