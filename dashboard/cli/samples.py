"""The sample briefs that a first start shows."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from dashboard.cli import inputs, load
from dashboard.cli.say import say
from dashboard.settings import Settings
from dashboard.store.records import Store
from dashboard.tables import DATA

SAMPLES: Final = DATA / "samples"


def files() -> list[str]:
    """The briefs, in the order of their names."""
    return [str(path) for path in sorted(Path(SAMPLES).glob(f"*{load.SUFFIX}"))]


def load_into(store: Store, settings: Settings, *, asked: bool) -> None:
    """Adds the briefs that are missing: all of them on the first start, the rest of a first start that was cut short.

    A store that holds only documents of its owner stays as it is, unless the samples were asked for.
    """
    present = {head.document_id for head in store.documents()}
    missing = [name for name in files() if _id(name, settings) not in present]
    if not missing or (present and len(missing) == len(files()) and not asked):
        return
    outcome = load.add_files(store, missing, None, settings, "Loading the sample briefs")
    say(f"sample briefs: {outcome}")


def _id(name: str, settings: Settings) -> str:
    found = inputs.document(name, None, settings.max_document_chars)
    return "" if isinstance(found, str) else found.document_id
