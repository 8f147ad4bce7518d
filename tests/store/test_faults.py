"""A process that is killed, and many threads at once: whole documents, or none of them."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.store import Store, open_store
from dashboard.store.filters import Filters
from tests.factories import make_document, make_event, make_extraction

ROOT = Path(__file__).resolve().parents[2]
EVENTS = 200
FACETS = ("actors", "countries", "types", "sources")

# Adds documents until it is stopped, and says each time when one was promised to be kept.
WRITER = """
import sys
from dashboard.store import open_store
from tests.factories import make_document, make_extraction
store = open_store(sys.argv[1])
for number in range(10_000):
    extraction = make_extraction(make_document(f"Text {number}"), int(sys.argv[2]))
    print("adding", flush=True)
    store.add(extraction)
    print("added", flush=True)
"""


def killed_after(path: Path, added: int, pause: float) -> int:
    """Kills a writer a moment after it began the next document; how many it had said were kept."""
    command = [sys.executable, "-c", WRITER, str(path), str(EVENTS)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for _ in range(2 * added + 1):
            assert writer.stdout.readline()
        time.sleep(pause)
        writer.send_signal(signal.SIGKILL)
        return added + writer.stdout.read().count("added")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a signal of Unix")
def test_a_killed_writer_loses_nothing_that_it_had_promised(tmp_path: Path) -> None:
    path = tmp_path / "timeline.duckdb"
    for run, pause in enumerate((0.0, 0.004, 0.012, 0.03)):
        promised = killed_after(path, run + 1, pause)
        store = open_store(path)
        heads = store.documents()
        # The one it was at when it died may have been written whole without its saying so.
        assert promised <= len(heads) <= max(promised + 1, run + 2)
        found = [row.event.document_id for row in store.events(Filters(), 0, 1_000_000)]
        assert sorted(found) == sorted(head.document_id for head in heads for _ in range(EVENTS))
        assert all(head.events == EVENTS for head in heads)
        store.close()
        path.unlink()


# Adds documents until none can be written any more, and says how each went.
OUT_OF_SPACE = """
import resource, sys
from dashboard.errors import StoreError
from dashboard.store import open_store
from tests.factories import make_document, make_extraction
store = open_store(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
for number in range(200):
    try:
        store.add(make_extraction(make_document(f"Text {number}"), int(sys.argv[3])))
    except StoreError as error:
        print(error)
        break
    print("added")
store.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a limit of Unix")
@pytest.mark.parametrize("limit", [20_000, 400_000])
def test_a_full_disk_is_said_in_one_line_and_loses_nothing(tmp_path: Path, limit: int) -> None:
    path = tmp_path / "timeline.duckdb"
    command = [sys.executable, "-c", OUT_OF_SPACE, str(path), str(limit), "20"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    *added, said = done.stdout.splitlines()
    assert set(added) <= {"added"}
    assert "cannot be used" in said
    store = open_store(path)
    assert store.counts(Filters()).total == len(added) * 20
    assert len(store.documents()) == len(added)
    store.close()


def test_threads_read_whole_documents_while_one_adds(store: Store) -> None:
    done = threading.Event()

    def read(number: int) -> int:
        rounds = 0
        while not done.is_set() or rounds == 0:
            counts = store.counts(Filters())
            assert counts.total == counts.shown == counts.documents * 20
            rows = [row for chunk in store.stream(Filters(), 50) for row in chunk]
            assert len(rows) % 20 == 0
            assert len({row.event.event_id for row in rows}) == len(rows)
            assert all(one.count % 20 == 0 for one in store.facet(Filters(), FACETS[number % len(FACETS)]))  # type: ignore[arg-type]
            rounds += 1
        return rounds

    with ThreadPoolExecutor(8) as pool:
        readers = [pool.submit(read, number) for number in range(8)]
        try:
            for number in range(10):
                store.add(make_extraction(make_document(f"Text {number}"), 20))
        finally:
            done.set()
        assert all(reader.result(timeout=60) for reader in readers)
    assert store.counts(Filters()).total == 200


def test_threads_that_add_do_not_disturb_each_other(store: Store) -> None:
    extractions = [make_extraction(make_document(f"Text {number % 10}"), 5) for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(store.add, extractions))
    assert (done.count("added"), done.count("unchanged")) == (10, 30)
    assert store.counts(Filters()).total == 50


def test_a_stream_does_not_see_what_is_added_meanwhile(store: Store) -> None:
    store.add(make_extraction(make_document("first"), 20))
    chunks = store.stream(Filters(), 5)
    seen = len(next(chunks))
    store.add(make_extraction(make_document("second"), 20))
    assert seen + sum(len(chunk) for chunk in chunks) == 20
    assert store.counts(Filters()).total == 40


def test_a_stream_that_is_left_in_the_middle_holds_nothing_up(store: Store, tmp_path: Path) -> None:
    document = make_document()
    store.add(make_extraction(document, tuple(make_event(document, number) for number in range(50))))
    chunks = store.stream(Filters(), 5)
    next(chunks)
    chunks.close()  # type: ignore[attr-defined]
    assert store.add(make_extraction(document, 3)) == "replaced"
    assert store.counts(Filters()).total == 3
