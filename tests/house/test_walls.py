"""The walls between the rooms stand."""

import ast
import subprocess
import sys
from importlib import import_module
from itertools import permutations
from pathlib import Path

import grimp
import pytest

from planner.exports import EXPORTS
from planner.views import PAGES
from tests.house.tree import ROOT, name_of, parsed, python_files

#: Modules of the domain that may use arrays.
_WITH_ARRAYS = {"analysis.py", "cliff.py", "coverage.py", "facts.py", "gap_kinds.py", "gaps.py"}


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("planner", cache_dir=None)


def test_no_room_reaches_through_a_wall() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[done.stdout.find("Contracts") :]


def test_pages_do_not_lean_on_each_other(graph: grimp.ImportGraph) -> None:
    pages = sorted({page.layout.__module__.rsplit(".", 1)[0] for page in PAGES})
    assert len(pages) == len(PAGES)
    assert _leaning(graph, pages) == []


def test_formats_do_not_lean_on_each_other(graph: grimp.ImportGraph) -> None:
    assert _leaning(graph, [export.module for export in EXPORTS]) == []


def test_every_page_and_format_in_the_tables_is_there_and_nothing_is_left_out() -> None:
    folders = {path.parent.name for path in (ROOT / "planner" / "views").glob("*/__init__.py")} - {"parts", "doors"}
    assert folders == {page.layout.__module__.split(".")[2] for page in PAGES}
    assert all(callable(import_module(export.module).make) for export in EXPORTS)


def test_there_are_no_import_cycles_between_modules(graph: grimp.ImportGraph) -> None:
    cycles = [
        (one, other)
        for one in graph.modules
        for other in graph.find_modules_directly_imported_by(one)
        if other != one and graph.chain_exists(importer=other, imported=one)
    ]
    assert cycles == []


def test_arrays_stay_where_coverage_is_worked_out() -> None:
    using = {path.name for path in python_files("planner/domain") if any("numpy" in name for name in _imported(path))}
    assert using <= _WITH_ARRAYS, [name_of(ROOT / "planner/domain" / name) for name in using - _WITH_ARRAYS]


def _leaning(graph: grimp.ImportGraph, rooms: list[str]) -> list[tuple[str, str]]:
    """Pairs of rooms of which one imports, directly, something of the other."""
    found: list[tuple[str, str]] = []
    for one, other in permutations(rooms, 2):
        theirs = {other} | graph.find_descendants(other)
        for module in {one} | graph.find_descendants(one):
            found += [(module, used) for used in graph.find_modules_directly_imported_by(module) & theirs]
    return found


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names
