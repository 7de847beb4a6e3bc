"""The list of gaps as a file: every gap, in order, with the weights it was ranked by."""

import csv
import io
import json
from dataclasses import replace

import openpyxl
import pytest

from planner.domain.need import Comparator
from planner.domain.plan import Observation, Plan
from planner.domain.question import Question
from planner.domain.weighting import Ranking, Weighting
from planner.exports import file_name, find, make
from planner.exports.handover import Handover, handover
from planner.language.best import best
from planner.language.words import GAPS, REMEDIES
from tests.world import KREEK, TODAY, plan_with, town

OTHER = Ranking(Weighting(vulnerable=0.1, empty=0.4), Comparator.COUNTRY)


def table(content: Handover) -> list[dict[str, str]]:
    text = make("csv", content, "kansen").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def of(plan: Plan, wijk: str | None = None, ranking: Ranking = OTHER) -> Handover:
    return handover(plan, Question(TODAY, wijk), TODAY, ranking)


def test_every_gap_is_a_row_in_the_order_of_the_list(of_town: Handover) -> None:
    rows = table(of_town)
    assert [(row["rang"], row["soort"], row["besteding"]) for row in rows] == [
        (str(gap.rank), GAPS[gap.kind], REMEDIES[gap.kind]) for gap in of_town.gaps
    ]
    assert [float(row["score"].replace(",", ".")) for row in rows] == pytest.approx(
        [gap.score.value for gap in of_town.gaps], abs=1e-6
    )


def test_the_weights_and_the_comparator_are_applied_and_stand_in_every_row() -> None:
    content = of(town())
    rows = table(content)
    assert [row["rang"] for row in rows] == [str(gap.rank) for gap in content.gaps]
    assert {(row["gewichten"], row["vergeleken_met"]) for row in rows} == {
        ("kwetsbare groep 0,1, leeg 0,4", "Nederland")
    }
    assert content.gaps != of(town(), ranking=Ranking()).gaps


def test_the_usual_weights_are_said_too(of_town: Handover) -> None:
    assert {(row["gewichten"], row["vergeleken_met"]) for row in table(of_town)} == {("standaard", "gemeente")}


def test_every_row_says_what_is_best_to_do_as_the_screen_does(of_selwerd: Handover) -> None:
    steps = [best(of_selwerd.survey, gap) for gap in of_selwerd.gaps]
    expected = [f"{one.name} ({one.kind.lower()})" if one else "" for one in steps]
    assert any(expected)
    assert [row["beste_suggestie"] for row in table(of_selwerd)] == expected
    head, *rows = openpyxl.load_workbook(io.BytesIO(make("excel", of_selwerd)))["Kansen"].iter_rows(values_only=True)
    assert [row[head.index("Beste suggestie")] or "" for row in rows] == expected


def test_a_need_of_one_half_says_why() -> None:
    here = Observation("b", "rokers_18", KREEK, 22.0, margin=3, year=2024)
    plan = plan_with(observations=(Observation("a", "rokers_18", "GM0001", 20.0, margin=3, year=2024), here))

    def said(ranking: Ranking) -> set[str]:
        return {row["opmerking_behoefte"] for row in table(of(plan, KREEK, ranking)) if row["thema"] == "Roken"}

    assert said(Ranking()) == {"niet te onderscheiden"}
    assert said(Ranking(comparator=Comparator.PROVINCE)) == {"geen cijfer van de provincie"}


def test_a_list_without_gaps_still_has_its_heads() -> None:
    plan = plan_with(themes=(), marks=(), indicators=())
    assert make("csv", of(plan), "kansen").decode("utf-8-sig").startswith("gemeente;rang;soort;wijk;")
    assert table(of(plan)) == []


def test_what_was_left_out_is_said_in_every_row_and_the_rest_keeps_its_rank() -> None:
    content = of(town())
    left = replace(content, gaps=content.gaps[3:6], filtered="soort: leeg")
    assert [(row["rang"], row["filter"]) for row in table(left)] == [(str(n), "soort: leeg") for n in (4, 5, 6)]
    assert {row["filter"] for row in table(content)} == {"geen"}


def test_filters_that_leave_nothing_are_said_too() -> None:
    (row,) = table(replace(of(town()), gaps=(), filtered="besteding: borgen"))
    assert (row["gemeente"], row["rang"], row["filter"]) == ("Veldstad", "", "besteding: borgen")


def test_text_that_a_spreadsheet_could_run_is_defused() -> None:
    themes = tuple(replace(theme, name=f"=1+1 {theme.name}") for theme in town().themes)
    assert all(row["thema"].startswith("'=") for row in table(of(replace(town(), themes=themes))))


def test_the_list_has_a_name_of_its_own(of_selwerd: Handover) -> None:
    assert file_name(of_selwerd, find("csv", "kansen")) == "kansen-selwerd-2026-11-23.csv"
    assert file_name(of_selwerd, find("csv")) == "interventiemix-selwerd-2026-11-23.csv"


def test_a_format_without_a_file_for_the_list_gives_all_of_it() -> None:
    assert find("excel", "kansen") is find("excel")


def test_the_workbook_ranks_by_the_same_weights_and_says_them() -> None:
    content = of(town())
    book = openpyxl.load_workbook(io.BytesIO(make("excel", content)))
    ranks = [row[6] for row in book["Kansen"].iter_rows(min_row=2, values_only=True)]
    assert ranks == pytest.approx([gap.score.value for gap in content.gaps])
    facts = [row[1] for row in book.worksheets[0].iter_rows(values_only=True) if row[0] == "Kansen"]
    assert facts[0] == (
        "Gewichten: kwetsbare groep 0,1, leeg 0,4; verder standaard. Behoefte: vergeleken met Nederland."
    )


def test_a_program_reads_the_weights() -> None:
    told = json.loads(make("json", of(town())))["volgorde_kansen"]
    assert (told["gewichten"]["kwetsbaar"], told["gewichten"]["groep"], told["vergelijk"]) == (0.1, 0.8, "nederland")
