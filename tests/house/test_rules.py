"""The house rules that no linter checks: length, names, and what may not stand in a file."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import ROOT, name_of, parsed, python_files, tracked

_LONGEST_FUNCTION, _LONGEST_FILE = 40, 320
_EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "managers", "misc"}
_CODE = python_files("planner", "tests", "bench")

#: Hosts that serve scripts, styles, fonts and maps. Nothing of ours may ask anything of them.
_OUTSIDE_HOSTS = re.compile(
    r"\b(cdn\.|unpkg\.com|jsdelivr|cdnjs|fonts\.g(oogleapis|static)\.com|ajax\.googleapis|tile\.openstreetmap|plot\.ly)"
)
#: Places on one machine. The patterns are put together so that this file does not hold them itself.
_MACHINE_PATHS = re.compile("|".join(("/" + "work/", "/" + "root/", "/" + "home/[a-z]", r"[CD]:\\" + "Users")))
_BINARY = {".png", ".jpg", ".woff2", ".ico", ".db", ".docx", ".xlsx", ".ttf"}


@pytest.mark.parametrize("path", _CODE, ids=name_of)
def test_a_file_is_short_enough_to_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= _LONGEST_FILE


@pytest.mark.parametrize("path", python_files("planner", "bench"), ids=name_of)
def test_a_function_fits_on_one_screen(path: Path) -> None:
    long = {name: length for name, length in _functions(parsed(path)) if length > _LONGEST_FUNCTION}
    assert long == {}


@pytest.mark.parametrize("path", _CODE, ids=name_of)
def test_a_module_has_a_name_that_says_something(path: Path) -> None:
    assert not {path.stem, path.parent.name} & _EMPTY_NAMES


def test_only_the_program_is_a_package() -> None:
    for folder in ("assets", "db", "seed"):
        assert list((ROOT / folder).rglob("__init__.py")) == []


@pytest.mark.parametrize("path", [path for path in tracked() if path.suffix not in _BINARY], ids=name_of)
def test_no_file_knows_this_machine_or_asks_an_outside_host(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not _MACHINE_PATHS.search(text)
    if name_of(path).startswith(("planner/", "assets/")):
        assert not _OUTSIDE_HOSTS.search(text)


@pytest.mark.parametrize("path", [path for path in tracked() if path.suffix == ".csv"], ids=name_of)
def test_every_seed_file_says_where_it_comes_from(path: Path) -> None:
    assert path.with_suffix(".source.yaml").is_file()


def _functions(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Each function with the number of lines of its body, docstring not counted."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            yield node.name, (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
