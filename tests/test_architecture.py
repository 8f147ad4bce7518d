"""The house stands as drawn: imports run one way, in no circle, at the top of a file; a driver stays in its room."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "dashboard"
# What everyone may import.
BASE = {
    "model",
    "when",
    "errors",
    "settings",
    "tables",
    "written_dates",
    "names",
    "country_names",
    "confidence",
    "joined",
}
# Part of the house -> the other parts it may import.
MAY: dict[str, set[str]] = {
    **dict.fromkeys(BASE, BASE),
    "read": BASE,
    "annotate": BASE,
    "link": BASE,
    "store": BASE,
    "export": BASE,
    "pipeline": BASE | {"read", "annotate", "link", "store"},
    "door": BASE | {"read", "pipeline", "export"},
    "views": BASE | {"read", "pipeline", "store", "export"},
    "cli": BASE | {"read", "pipeline", "store", "export", "views"},
    "__main__": BASE | {"cli"},
    "__init__": set(),
}
# A library -> the only places that may know it.
ROOMS = {
    "dash": ("views/",),
    "dash_ag_grid": ("views/",),
    "dash_mantine_components": ("views/",),
    "plotly": ("views/",),
    "flask": ("views/", "cli/serve.py"),
    "waitress": ("cli/serve.py",),
    "duckdb": ("store/duckdb_file.py",),
    "pandas": ("export/", "door.py"),
    "tqdm": ("cli/",),
    "syntok": ("annotate/",),
    "py3langid": ("read/",),
    "ahocorasick": ("annotate/",),
    "rapidfuzz": ("link/",),
    "dateparser": ("written_dates.py", "annotate/"),
}
# The one place where a command's module is fetched by its name, and the one where a public name is.
FETCHES = {"__main__.py", "__init__.py"}


@cache
def trees() -> dict[Path, ast.Module]:
    """Every file of the package, by its path inside it."""
    files = sorted(PACKAGE.rglob("*.py"))
    return {file.relative_to(PACKAGE): ast.parse(file.read_text(encoding="utf-8")) for file in files}


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module that a file imports; what only types need is left out."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written out from `dashboard`"
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            # `from package import file` names the file; that the package stands before it is how Python loads it.
            yield from [name if name in known() else str(node.module) for name in whole]
        else:
            yield from imports(node)


@cache
def known() -> frozenset[str]:
    """Every module of the package, by its whole name."""
    return frozenset(module(path) for path in trees())


def module(path: Path) -> str:
    return ".".join(("dashboard", *path.with_suffix("").parts)).removesuffix(".__init__")


def part(path: Path) -> str:
    return path.parts[0].removesuffix(".py")


def inside(tree: ast.Module) -> set[str]:
    """The modules of ours that a file imports."""
    return {name for name in imports(tree) if name in known() and name != "dashboard"}


def test_every_part_of_the_house_is_drawn() -> None:
    assert {part(path) for path in trees()} == set(MAY) | {"__init__"}


@pytest.mark.parametrize("path", trees(), ids=str)
def test_imports_run_one_way(path: Path) -> None:
    own = part(path)
    parts = {name.split(".")[1] for name in inside(trees()[path])}
    assert parts - {own} <= MAY[own], f"{path} may not import {sorted(parts - {own} - MAY[own])}"


def test_no_imports_run_in_a_circle() -> None:
    edges = {module(path): inside(tree) - {module(path)} for path, tree in trees().items()}
    done: set[str] = set()
    while ready := {name for name in edges.keys() - done if edges[name] <= done}:
        done |= ready
    assert edges.keys() - done == set()


@pytest.mark.parametrize("path", trees(), ids=str)
def test_a_library_stays_in_its_room(path: Path) -> None:
    libraries = {name.partition(".")[0] for name in imports(trees()[path])}
    strays = {name for name in libraries & ROOMS.keys() if not path.as_posix().startswith(ROOMS[name])}
    assert strays == set()


@pytest.mark.parametrize("path", trees(), ids=str)
def test_imports_stand_at_the_top(path: Path) -> None:
    functions = [node for node in ast.walk(trees()[path]) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    late = [node.lineno for one in functions for node in ast.walk(one) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert late == []


def test_modules_are_fetched_by_name_in_two_places_only() -> None:
    users = {path.as_posix() for path, tree in trees().items() if "importlib" in set(imports(tree))}
    assert users == FETCHES


@pytest.mark.parametrize("path", trees(), ids=str)
def test_nothing_asks_for_the_time_or_for_chance(path: Path) -> None:
    clocks = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}
    calls = {
        (node.value.id, node.attr)
        for node in ast.walk(trees()[path])
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    assert calls & clocks == set()
    assert {"random", "secrets", "uuid"}.isdisjoint(name.partition(".")[0] for name in imports(trees()[path]))
