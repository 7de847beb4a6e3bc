"""A score in a file shows the figure that its need follows from, with its year and its source."""

from dataclasses import replace
from functools import cache

from planner.domain.need import Comparator, needs
from planner.domain.plan import Observation
from planner.domain.question import Question
from planner.domain.weighting import Ranking
from planner.exports import make
from planner.exports.handover import Handover, handover
from planner.language.documents import NOT_TRIED
from planner.language.ranking import need_in_words, publishers_in_words
from tests.exports.reading import opened, workbook
from tests.world import KREEK, POLDERRAND, TODAY, plan_with

_RIVM = {"year": 2022, "publisher": "RIVM", "modelled": True}
OBSERVATIONS = (
    Observation("a", "rokers_18", "GM0001", 18.0, **_RIVM),  # type: ignore[arg-type]
    Observation("b", "rokers_18", KREEK, 31.2, **_RIVM),  # type: ignore[arg-type]
    Observation("c", "beweegt_kind", "GM0001", 50.0, margin=3, year=2024, publisher="GGD"),
    Observation("d", "beweegt_kind", KREEK, 48.0, margin=3, year=2024, publisher="GGD"),
)
SMOKES = "Rookt: 31,2% hier, 18% in de gemeente (RIVM, 2022), modelschatting."
MOVES = "Beweegt genoeg: 48% hier, 50% in de gemeente (GGD, 2024), niet te onderscheiden: de marges overlappen, dus ½."
PUBLISHERS = "Bron van de cijfers: GGD (2024) en RIVM (2022)."


def of(wijk: str | None) -> Handover:
    return handover(plan_with(observations=OBSERVATIONS), Question(TODAY, wijk), TODAY)


@cache
def in_word(wijk: str | None) -> list[str]:
    return [line.text for line in opened(make("word", of(wijk))).paragraphs]


@cache
def in_excel(wijk: str | None) -> set[tuple[str, str, str]]:
    """Wijk, theme and figure of every row of the list of gaps."""
    head, *rows = workbook(make("excel", of(wijk)))["Kansen"].iter_rows(values_only=True)
    place = [head.index(name) for name in ("Wijk", "Thema", "Wijkcijfer")]
    return {(str(row[place[0]]), str(row[place[1]]), str(row[place[2]])) for row in rows}


def facts(content: Handover) -> list[tuple[str, str]]:
    rows = workbook(make("excel", content))["Leeswijzer"].iter_rows(values_only=True)
    return [(row[0], row[1]) for row in rows if row[0] and row[1]]


def test_excel_says_the_figure_behind_every_need() -> None:
    assert in_excel(KREEK) == {("De Kreek", "Roken", SMOKES), ("De Kreek", "Overgewicht", MOVES)}


def test_excel_says_which_figure_is_missing() -> None:
    assert ("Polderrand", "Roken", "Behoefte: geen wijkcijfer over roken, dus ½.") in in_excel(None)


def test_word_lists_every_figure_that_its_best_gaps_rest_on_once() -> None:
    assert in_word(KREEK).count(f"Roken, De Kreek. {SMOKES}") == 1
    assert len([line for line in in_word(KREEK) if line.startswith("Roken, De Kreek. ")]) == 1


def test_word_lists_only_the_figures_of_the_gaps_in_its_table() -> None:
    content = of(KREEK)
    shown = {gap.cell.theme for gap in content.own_gaps[:10]}
    told = {line.split(",")[0].lower() for line in in_word(KREEK) if ", De Kreek. " in line}
    assert told == shown


def test_word_says_of_the_whole_municipality_that_it_is_its_own_measure() -> None:
    assert in_word(None).count("Behoefte: de hele gemeente is zelf de maat, dus ½.") == 1
    assert not any("cijfers" in line.lower() for line in in_word(None) if "Bron van" in line or "achter" in line)


def test_publishers_and_years_are_named() -> None:
    assert ("Wijkcijfers", PUBLISHERS) in facts(of(KREEK))
    assert any(line.startswith("Bron van de cijfers: ") and "RIVM (2022)" in line for line in in_word(KREEK))


def test_without_figures_no_publisher_is_named() -> None:
    assert "Wijkcijfers" not in dict(facts(of(POLDERRAND)))


def test_a_figure_is_held_against_what_was_asked() -> None:
    plan = plan_with(observations=(*OBSERVATIONS, replace(OBSERVATIONS[0], code="e", area="nederland", value=17.0)))
    content = handover(plan, Question(TODAY, KREEK), TODAY, Ranking(comparator=Comparator.COUNTRY))
    gap = next(gap for gap in content.gaps if gap.cell.theme == "roken")
    need = needs(plan, Comparator.COUNTRY)["roken", KREEK]
    assert content.need_in_words(gap) == need_in_words("Roken", need, Comparator.COUNTRY, True)
    assert "17% in Nederland" in content.need_in_words(gap)


def test_a_year_or_a_publisher_that_is_not_known_is_said_to_be_so() -> None:
    plan = plan_with(observations=tuple(replace(one, year=None, publisher="") for one in OBSERVATIONS[:2]))
    said = publishers_in_words(needs(plan)["roken", KREEK].comparisons)
    assert said == "Bron van de cijfers: uitgever niet bekend (jaar niet bekend)."


def test_what_is_only_tried_is_said_first_in_word_and_excel() -> None:
    content = replace(of(KREEK), not_here=NOT_TRIED)
    assert [line.text for line in opened(make("word", content)).paragraphs][1] == NOT_TRIED
    assert facts(content)[0] == ("Op proef", NOT_TRIED)
    assert NOT_TRIED not in in_word(KREEK)
