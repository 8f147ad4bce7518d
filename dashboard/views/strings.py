"""Every word that the page says by itself, in one place, so that another language is another table."""

from __future__ import annotations

from typing import Final

NAME: Final = "Policy Timeline"
TAGLINE: Final = "What happened when, who did it, and the sentence that says so"

LANES: Final[dict[str, str]] = {"actor": "Actor", "country": "Country", "type": "Event type", "none": "One lane"}

# Field of Filters -> the heading of its list of values, and of its chips.
FIELDS: Final[dict[str, str]] = {
    "actors": "Actor",
    "countries": "Country",
    "types": "Event type",
    "quad_classes": "Kind",
    "statuses": "Status",
    "granularities": "Date precision",
    "sources": "Source",
    "documents": "Document",
    "date_from": "From",
    "date_to": "To",
    "text": "Search",
    "dated": "Dated",
}

TYPES: Final[dict[str, str]] = {
    "AGREE": "Agree",
    "CONSULT": "Consult",
    "SUPPORT": "Support",
    "CONCEDE": "Concede",
    "COOPERATE": "Cooperate",
    "AID": "Aid",
    "RETREAT": "Retreat",
    "REQUEST": "Request",
    "ACCUSE": "Accuse",
    "REJECT": "Reject",
    "THREATEN": "Threaten",
    "PROTEST": "Protest",
    "SANCTION": "Sanction",
    "MOBILIZE": "Mobilize",
    "COERCE": "Coerce",
    "ASSAULT": "Assault",
    "OTHER": "Other",
}

STATUSES: Final[dict[str, str]] = {
    "occurred": "happened",
    "ongoing": "ongoing",
    "planned": "planned",
    "requested": "asked for",
    "hypothetical": "hypothetical",
    "denied": "denied",
}

BASES: Final[dict[str, str]] = {
    "explicit": "a calendar date in the text",
    "relative": "counted from another date",
    "inferred": "through another telling of the same event",
    "none": "the text gives no date",
}

DATED: Final[dict[str, str]] = {"yes": "with a date", "no": "without a date"}
UNCLASSED: Final = "other"
NO_DATE: Final = "no date"
NO_DATED_STRIP: Final = "None of these events has a date, so there is nothing to count over time."
NO_ACTOR: Final = "no actor named"
NO_COUNTRY: Final = "no country named"
ALL_EVENTS: Final = "all events"

COPY: Final = "Copy link"
FILTERS: Final = "Filters"
CLEAR: Final = "Clear all"
SKIP: Final = "Skip to the events"
WENT_WRONG: Final = "Something went wrong and the page may not show what you asked for. Try again, or load it anew."

REVIEW: Final = "Names to review"
REVIEWED: Final = "Names reviewed"
REVIEW_HINT: Final = (
    "These names are spelled so that they may be one actor's. Nothing is joined until you say so, and you can undo it."
)
REVIEW_DONE: Final = "No names wait for your judgement."
VERDICTS: Final[dict[str, str]] = {"same": "Same", "different": "Different"}
JUDGED: Final = "Judged so far"
JUDGEMENTS: Final[dict[str, str]] = {"same": "the same", "different": "different"}
UNDO: Final = "Undo"
SAID: Final[dict[str, str]] = {
    "same": "are one actor now",
    "different": "stay two actors",
    "open": "are open again",
}

TELLINGS: Final = "Tellings"
WHY_JOINED: Final = "Why these are one event"
PARTED: Final = "Taken out of this event"
IN_DOCUMENT: Final = "Show in its document"
NOT_SAME: Final = "Not the same event"
JOIN_AGAIN: Final = "Join again"
JUDGES: Final[dict[str, str]] = {"rules": "by rule", "person": "by you"}
DISAGREE: Final = "Sources disagree"
DIFFER: Final = "The tellings differ"
EVENT_SAID: Final[dict[str, str]] = {
    "different": "Taken out: it is an event of its own now.",
    "open": "Taken back: the event is as it was.",
}

FIRST_STEPS: Final = (
    "Nothing is on the timeline yet.",
    "Paste a news article with its publication date: every event in it gets its place, and the sentence behind it "
    "stays one click away. Nothing leaves this machine.",
)
NOTHING_FOUND: Final = "No event matches all of these filters."
NOTHING_DATED: Final = (
    "None of these events has a date in its text, so nothing can stand on the timeline. They are all in the list below."
)
NO_PUBLICATION: Final = (
    "It has no publication date, so what the text counts from it (“last week”, “in March”) stays open. "
    "Give the date above and add it again: the events are then placed."
)

LEGEND_DAY: Final = "happened on this day"
LEGEND_WITHIN: Final = "on some day in this week, month or span"
LEGEND_LONG: Final = "some time in this year or longer"
LEGEND_VAGUE: Final = "vaguely around then"
LEGEND_LASTED: Final = "lasted all this time"
LEGEND_PLANNED: Final = "planned"
LEGEND_SIGNS: Final[dict[str, str]] = {"requested": "!", "hypothetical": "?", "denied": "×"}
LEGEND_AFTER: Final = "after the last publication"
LEGEND_NOTE: Final = "Publication dates never place an event; a month is never its first day."


def count(number: int, one: str, many: str = "") -> str:
    """ "1 event", "12,480 events"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def told(mentions: int, sources: int) -> str:
    """ "told 5 times, 3 sources"; "" for what is told once."""
    if mentions < 2:
        return ""
    return f"told {mentions:,} times" + (f", {sources:,} sources" if sources > 1 else "")
