"""How sure an event is, from 0 to 1: what a reader may expect to find right of ten such rows; docs/events.md has more.

The number is a sum of what can be seen: a named agent, a date, a plain past tense, a specific trigger. It is meant to
sort rows for review; it becomes a measured probability as the weights are fitted to annotated text.
"""

from __future__ import annotations

from dashboard.model import Event


def confidence(event: Event) -> float:
    """The confidence of an event, two decimals."""
    score = 0.45
    score += 0.15 if event.actors else -0.1
    score += 0.05 if event.recipients else 0.0
    if event.when is not None:
        score += 0.15 if event.when.granularity == "day" else 0.1
    score += {"occurred": 0.1, "planned": 0.05, "ongoing": 0.0}.get(event.status, -0.05)
    score -= 0.1 if event.event_type == "OTHER" else 0.0
    score -= 0.1 if event.when is not None and event.when.granularity in ("vague", "ambiguous") else 0.0
    score += 0.05 if event.mentions > 1 else 0.0
    return round(min(0.99, max(0.05, score)), 2)
