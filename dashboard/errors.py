"""Everything that can go wrong, and the one line a person reads when it does.

PolicyTimelineError
├── InputError                what was given cannot be read
│   ├── MissingInput          no such file, or a folder where a file is wanted
│   ├── EmptyInput            nothing to read in it
│   ├── NotText               bytes that are no text
│   └── TooLarge              longer than a document may be
├── DateNotUnderstood         what was typed as a date is none
├── TableError                a table under data/ or of the user's has a wrong row
└── StoreError
    ├── StoreInUse            another process owns the file
    └── StoreUnreadable       the file is no store of ours, or a newer one

Every message says what is wrong and what to do, in one line: the command line prints it and exits with 2, the page
shows it beside the box that it is about.
"""


class PolicyTimelineError(Exception):
    """The parent of every error that this package raises on purpose."""

    def __str__(self) -> str:
        return " ".join(super().__str__().split())


class InputError(PolicyTimelineError):
    """What was given cannot be read."""


class MissingInput(InputError):
    """No such file, or a folder where a file is wanted."""


class EmptyInput(InputError):
    """There is nothing to read."""


class NotText(InputError):
    """The bytes are not text."""


class TooLarge(InputError):
    """The document is longer than one document may be."""


class DateNotUnderstood(PolicyTimelineError):
    """What was typed as a date is none."""


class TableError(PolicyTimelineError):
    """A table has a row that cannot be used."""


class StoreError(PolicyTimelineError):
    """The store cannot be used."""


class StoreInUse(StoreError):
    """Another process owns the file."""


class StoreUnreadable(StoreError):
    """The file is no store of ours, or was written by a newer version."""
