"""The views through which every question reads the tables of the fourth version.

`told_events` has each event once, joined of its tellings (see join.py); `current_events` lays over those what a person
has judged of the actors (see judge.py).
"""

from __future__ import annotations

from typing import Final

# The events of `merged_events` stand in the place of those of their ids.
VIEWS: Final = (
    """CREATE VIEW told_events AS
        SELECT *, 1::INTEGER AS sources FROM events ANTI JOIN joined_tellings USING (event_id)
        UNION ALL FROM joined_events""",
    """CREATE VIEW current_events AS SELECT *, 'no' AS reviewed FROM (
        FROM told_events ANTI JOIN merged_events USING (event_id) UNION ALL FROM merged_events)""",
    # The documents in which each event is told.
    """CREATE VIEW event_documents AS
        SELECT event_id, document_id FROM events ANTI JOIN joined_tellings USING (event_id) UNION ALL
        SELECT DISTINCT leading_id, document_id FROM joined_tellings JOIN events USING (event_id)""",
    # What counts of each pair of tellings.
    """CREATE VIEW event_verdicts AS
        WITH said AS (
            SELECT * FROM (
                FROM event_judgements WHERE given_by = 'person'
                QUALIFY number = max(number) OVER (PARTITION BY one, other)
            ) WHERE verdict <> 'open'
        ) FROM said UNION ALL FROM event_judgements ANTI JOIN said USING (one, other) WHERE given_by = 'rules'""",
)
