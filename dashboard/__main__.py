"""The command line: serve (the default), extract, annotate, import, export, review and merges.

A command's module is imported only when that command is called, here and nowhere else, so that `annotate` never waits
for the web server, the store or pandas.
"""

from __future__ import annotations

import importlib
import sys
from dataclasses import replace
from typing import Final

from dashboard.cli import parser
from dashboard.cli.output import hush
from dashboard.cli.say import say
from dashboard.errors import PolicyTimelineError
from dashboard.settings import from_environment

MODULES: Final = {
    "serve": "dashboard.cli.serve",
    "extract": "dashboard.cli.extract",
    "annotate": "dashboard.cli.annotate",
    "import": "dashboard.cli.bring_in",
    "export": "dashboard.cli.export",
    "review": "dashboard.cli.review",
    "merges": "dashboard.cli.merges",
}
FAILED: Final = 2


def main(argv: list[str] | None = None) -> int:
    """Runs one command and gives its exit code: 0, or 2 after one line on standard error."""
    try:
        arguments = parser.parse(sys.argv[1:] if argv is None else argv)
        settings = from_environment()
        if getattr(arguments, "date_order", None):
            settings = replace(settings, date_order=arguments.date_order)
        command = importlib.import_module(MODULES[arguments.command])
        return int(command.run(arguments, settings))
    except PolicyTimelineError as error:
        say(str(error))
        return FAILED
    except BrokenPipeError:
        hush()
        return 0
    except KeyboardInterrupt:
        say("stopped before the end; nothing half done was kept")
        return FAILED


if __name__ == "__main__":
    sys.exit(main())
