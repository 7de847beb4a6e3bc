"""The list of formats: what a command or an address can ask for."""

import subprocess
import sys
from dataclasses import replace
from importlib import import_module

import pytest

from planner.domain.errors import FormatUnknown, TextTooLong
from planner.domain.plan import Neighbourhood
from planner.exports import EXPORTS, Export, file_name, find, make
from planner.exports.handover import Handover, handover
from planner.language.errors import sentence
from tests.world import TODAY, a_question, plan_with

HEAVY = ("docx", "pptx", "resvg_py", "typst", "xlsxwriter", "pandas", "numpy", "lxml")


def test_the_list_of_formats_loads_no_heavy_library() -> None:
    code = f"import sys, planner.exports; print([name for name in {HEAVY!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.code)
def test_every_format_has_a_module_that_makes_it(export: Export) -> None:
    assert callable(import_module(export.module).make)


def test_codes_and_suffixes_are_used_once() -> None:
    assert len({export.code for export in EXPORTS}) == len({export.suffix for export in EXPORTS}) == len(EXPORTS)


def test_an_unknown_format_is_named_with_the_choices(of_town: Handover) -> None:
    with pytest.raises(FormatUnknown) as refused:
        make("doc", of_town)
    said = sentence(refused.value)
    assert "“doc”" in said
    assert all(export.code in said for export in EXPORTS)


def test_a_text_that_is_too_long_is_named_with_its_column() -> None:
    said = sentence(TextTooLong("Stoptober", "Omschrijving", 40_000, 32_767))
    assert all(part in said for part in ("“Stoptober”", "“Omschrijving”", "40.000 tekens", "32.767", "geen bestand"))


def test_a_file_is_named_after_the_wijk_and_the_day(of_selwerd: Handover) -> None:
    assert file_name(of_selwerd, find("word")) == "interventiemix-selwerd-2026-11-23.docx"


def test_a_file_about_the_whole_municipality_says_so(of_groningen: Handover) -> None:
    assert file_name(of_groningen, find("csv")) == "interventiemix-gemeente-groningen-2026-11-23.csv"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ('De Kréék / "Noord"\r\n: x*', "de-kreek-noord-x"),
        ("../../etc/passwd", "etc-passwd"),
        ("北区", "gebied"),
        ("a" * 200, "a" * 60),
    ],
)
def test_no_name_of_a_wijk_makes_an_unsafe_file_name(name: str, expected: str) -> None:
    plan = plan_with(neighbourhoods=(Neighbourhood("w", name),))
    handed = handover(plan, a_question("w"), TODAY)
    assert file_name(handed, find("json")) == f"interventiemix-{expected}-{TODAY.isoformat()}.json"


@pytest.mark.parametrize("code", [export.code for export in EXPORTS])
def test_an_empty_plan_gives_a_file_all_the_same(code: str) -> None:
    plan = replace(plan_with(), themes=(), neighbourhoods=(), goals=(), sources=(), marks=(), contradictions=())
    assert make(code, handover(plan, a_question(), TODAY))
