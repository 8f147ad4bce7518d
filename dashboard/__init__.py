"""Policy Timeline: what happened when, who did it, and the sentence that says so.

The public door. A name is fetched when it is first asked for, so `import dashboard` costs nothing and the command line
never loads what a command does not need. The names are verbs with their object (`annotate_text`, not `annotate`),
because `dashboard.read`, `dashboard.annotate` and `dashboard.export` are the packages behind them.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from dashboard.door import annotate_text as annotate_text
    from dashboard.door import extract as extract
    from dashboard.errors import PolicyTimelineError as PolicyTimelineError
    from dashboard.export.csv import stream as export_csv
    from dashboard.export.jsonl import stream as export_jsonl
    from dashboard.pipeline import add as add_document
    from dashboard.read.file import read_file as read_file
    from dashboard.read.text import read_text as read_text
    from dashboard.store import open_store as open_store
    from dashboard.store.filters import Filters as Filters
    from dashboard.views.app import create_app as create_app

# Public name -> the module and the name in it.
_WHERE: Final = {
    "Filters": ("dashboard.store.filters", "Filters"),
    "PolicyTimelineError": ("dashboard.errors", "PolicyTimelineError"),
    "add_document": ("dashboard.pipeline", "add"),
    "annotate_text": ("dashboard.door", "annotate_text"),
    "create_app": ("dashboard.views.app", "create_app"),
    "export_csv": ("dashboard.export.csv", "stream"),
    "export_jsonl": ("dashboard.export.jsonl", "stream"),
    "extract": ("dashboard.door", "extract"),
    "open_store": ("dashboard.store", "open_store"),
    "read_file": ("dashboard.read.file", "read_file"),
    "read_text": ("dashboard.read.text", "read_text"),
}

__all__ = [
    "Filters",
    "PolicyTimelineError",
    "add_document",
    "annotate_text",
    "create_app",
    "export_csv",
    "export_jsonl",
    "extract",
    "open_store",
    "read_file",
    "read_text",
]


def __getattr__(name: str) -> Any:
    """A public name, from the module that holds it."""
    if name not in _WHERE:
        raise AttributeError(f"module 'dashboard' has no attribute {name!r}")
    module, attribute = _WHERE[name]
    found = getattr(importlib.import_module(module), attribute)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
