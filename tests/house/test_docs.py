"""What the program can do stands in its documentation, under the same name."""

import re
from dataclasses import is_dataclass
from inspect import getmembers, isclass
from pathlib import Path

import pytest

from planner.cli import COMMANDS
from planner.domain import analysis, gaps, plan, question
from planner.domain.words import GapKind
from planner.exports import EXPORTS, Export
from planner.language.words import GAPS
from planner.settings import VARIABLES, Variable
from planner.views import PAGES
from planner.views.page import Page
from tests.house.tree import ROOT, name_of, tracked

OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
MANUAL = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


@pytest.mark.parametrize("variable", VARIABLES, ids=lambda one: one.name)
def test_every_setting_is_described_with_its_default(variable: Variable) -> None:
    (line,) = (line for line in OPERATIONS.splitlines() if line.startswith(f"| `{variable.name}` |"))
    assert variable.default in line


def test_no_setting_is_described_that_is_not_there() -> None:
    assert set(re.findall(r"PLANNER_[A-Z_]+", OPERATIONS + MANUAL)) == {variable.name for variable in VARIABLES}


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_is_described(command: str) -> None:
    assert f"`planner {command}" in OPERATIONS


def test_no_command_is_described_that_is_not_there() -> None:
    named = set(re.findall(r"`planner ([a-z]+)", OPERATIONS + MANUAL))
    assert named == {command.name for command in COMMANDS}


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.path)
def test_every_page_is_described_in_the_manual(page: Page) -> None:
    assert f"`{page.path}`" in MANUAL


@pytest.mark.parametrize("export", EXPORTS, ids=lambda one: one.code)
def test_every_format_is_described_in_the_manual(export: Export) -> None:
    assert f"**{export.title}**" in MANUAL
    assert f"`{export.code}`" in OPERATIONS


@pytest.mark.parametrize("kind", GapKind)
def test_every_kind_of_gap_is_described_in_the_manual(kind: GapKind) -> None:
    assert f"| {GAPS[kind].removesuffix(' binnen 12 maanden')} |" in MANUAL


@pytest.mark.parametrize("parameter", question.PARAMETERS)
def test_every_parameter_of_a_question_is_described_in_the_manual(parameter: str) -> None:
    assert f"`{parameter}=" in MANUAL


def _types() -> list[str]:
    """The words of the domain: what a plan holds, what is asked, what is answered."""
    found = {
        name
        for module in (plan, analysis, question, gaps)
        for name, one in getmembers(module, isclass)
        if is_dataclass(one) and one.__module__.startswith("planner.domain") and not name.startswith("_")
    }
    return sorted(found)


@pytest.mark.parametrize("name", _types())
def test_every_type_of_the_domain_has_a_dutch_word(name: str) -> None:
    assert re.search(rf"^\| `{name}` \| [^|]*\w[^|]* \|", GLOSSARY, re.MULTILINE)


def test_decisions_are_numbered_without_holes_and_say_why() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))
    for path in DECISIONS:
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {path.name[:4]} "), path.name
        assert "## Why" in text, path.name


@pytest.mark.parametrize("path", [path for path in tracked() if path.suffix == ".md"], ids=name_of)
def test_every_link_inside_the_documentation_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target
