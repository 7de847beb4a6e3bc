"""Sentences about an analysis."""

from dataclasses import replace

import pytest

from planner.domain.analysis import Cell, Tally
from planner.domain.mix import balance
from planner.domain.plan import CellMark, Municipality, Rules, Source
from planner.domain.question import Misfit, QuestionProblem
from planner.domain.words import Level, MarkKind, Status
from planner.language import documents
from planner.language.sentences import (
    Names,
    cell_label,
    cell_state,
    question_in_words,
    question_problem,
    rules_in_words,
    source_in_words,
    summary,
)
from tests.world import CELL, KREEK, TODAY, a_question, town


def a_cell(level: Level, count: int = 0, coming: int = 0, **fields: object) -> Cell:
    return replace(Cell(*CELL, level, float(count), count, coming), **fields)  # type: ignore[arg-type]


def test_the_summary_names_what_is_covered_thin_planned_and_empty() -> None:
    assert summary(Tally(empty=74, planned=4, thin=27, covered=40, strong=7, not_applicable=28)) == (
        "Van de 152 cellen zijn er 47 gedekt, 27 dun, 4 alleen gepland en 74 leeg."
    )


def test_the_summary_of_no_cells_says_that_there_is_none() -> None:
    assert summary(Tally(not_applicable=3)) == "Er is geen cel van toepassing."


def test_blank_cells_are_not_called_empty() -> None:
    said = summary(Tally(blank=10))
    assert "10 nog niet ingevuld" in said
    assert "leeg" not in said


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (a_cell(Level.EMPTY), "leeg, een kans"),
        (a_cell(Level.PLANNED, coming=1), "alleen gepland, 1 interventie"),
        (a_cell(Level.THIN, 2, broad=True), "2 interventies, dun, alleen breed"),
        (a_cell(Level.STRONG, 4, ending=True), "4 interventies, sterk gedekt, loopt af binnen 12 maanden"),
        (a_cell(Level.NOT_APPLICABLE, mark=CellMark(*CELL, MarkKind.DELIBERATELY_EMPTY, "x")), "bewust leeg"),
        (a_cell(Level.EMPTY, mark=CellMark(*CELL, MarkKind.PRIORITY, "x")), "leeg, een kans, prioriteit"),
        (a_cell(Level.BLANK), "nog niet ingevuld"),
    ],
)
def test_every_state_of_a_cell_has_its_words(cell: Cell, said: str) -> None:
    assert cell_state(cell) == said


def test_a_screen_reader_hears_where_a_cell_is_before_how_it_is() -> None:
    said = cell_label(Names(town()), a_cell(Level.EMPTY))
    assert said == "Overgewicht, Leefomgeving (fysiek en sociaal), Kinderen (4–12): leeg, een kans"


def test_rules_of_its_own_are_said_with_their_numbers() -> None:
    said = rules_in_words(Rules(half=0.25, covered_from=2, strong_from=4))
    assert all(part in said for part in ("0,25", "vanaf 2", "vanaf 4"))
    assert rules_in_words(Rules()).startswith("Getal = interventies. Eén volle interventie dekt een cel")


def test_what_a_municipality_counts_otherwise_is_said_with_its_rules() -> None:
    said = rules_in_words(Rules(count_programmes=True, count_possible=False))
    assert said.endswith(
        "Tenzij iemand anders kiest: programma’s over alle pijlers tellen mee; wat alleen kán, telt niet mee."
    )
    assert "Tenzij" not in rules_in_words(Rules(half=0.25))


def test_where_what_is_possible_usually_does_not_count_a_question_always_names_its_statuses() -> None:
    plan = replace(town(), municipality=replace(town().municipality, rules=Rules(count_possible=False)))
    assert "status: loopt, mogelijk, gepland en verkenning" in question_in_words(plan, a_question())


def test_the_question_in_words_names_area_date_and_switches() -> None:
    assert question_in_words(town(), a_question()) == (
        "Gebied: hele gemeente; peildatum: 01-06-2026; programma's over alle pijlers tellen niet mee; "
        "secundaire pijlers tellen niet mee."
    )


def test_the_question_in_words_names_what_was_chosen() -> None:
    question = a_question(
        KREEK, themes=("roken", "overgewicht"), statuses=(Status.RUNNING,), count_programmes=True, count_secondary=True
    )
    said = question_in_words(town(), question)
    assert said.startswith("Gebied: De Kreek; thema: Roken en Overgewicht; status: loopt;")
    assert said.count("tellen mee") == 2


def test_a_source_is_named_with_its_section_and_an_unknown_one_is_a_dash() -> None:
    assert source_in_words(town(), "akkoord", "3.2") == "Preventieakkoord Veldstad, 3.2"
    assert source_in_words(town(), "") == "–"


def test_a_wrong_parameter_is_named_with_the_choices() -> None:
    problem = QuestionProblem("wijk", "selwert", Misfit.UNKNOWN, (KREEK, "lindenhof"))
    assert question_problem(problem, town()) == ("We kennen de wijk “selwert” niet. Kies uit: De Kreek of Lindenhof.")


def test_the_municipality_is_never_called_gemeente_twice() -> None:
    plan = replace(town(), municipality=Municipality("GM0001", "Gemeente Voorbeeld"))
    assert documents.title(Names(plan), None) == "Interventiemix Gemeente Voorbeeld"
    assert documents.title(Names(plan), KREEK) == "Interventiemix De Kreek"


def test_a_mix_is_said_with_its_pillars_and_its_remark() -> None:
    mix = balance({"voorlichting": 0, "signalering": 5, "leefomgeving": 1, "beleid": 1})
    assert documents.pillars_used(mix) == "3/4 pijlers"
    assert documents.mix_parts(Names(town()), mix) == "Voorlichting 0, Signalering 5, Leefomgeving 1 en Beleid 1"
    assert documents.mix_remark(mix) == (
        "Meer dan de helft staat bij één pijler. Er is signalering, maar geen voorlichting."
    )


def test_a_caption_says_what_was_left_out_and_nothing_when_all_is_there() -> None:
    assert documents.goals_caption("Roken", 0, 0) == "Overzicht van interventies bij het thema Roken"
    assert documents.goals_caption("Roken", 2, 1).endswith(
        "Weggelaten: 2 die niet in de matrix tellen en 1 buiten deze vraag"
    )


def test_sources_under_a_table_carry_their_year() -> None:
    sources = (Source("a", "Akkoord", published="2021"), Source("b", "Brief"))
    assert documents.sources_in_words(sources) == "Bronnen: Akkoord (2021); Brief."
    assert documents.sources_in_words(()) == "Bron: niet bekend."


def test_only_an_invented_municipality_carries_a_warning() -> None:
    assert documents.invented(Municipality("GM0014", "Groningen")) == ""
    assert "verzonnen" in documents.invented(Municipality("GM9999", "Gemeente Voorbeeld", invented=True))


def test_a_file_says_when_and_with_what_it_was_made() -> None:
    assert documents.made(TODAY, "0.1.0", 12) == "Gemaakt op 1 juni 2026 met LPA-planner 0.1.0, gegevens versie 12."
