"""Taking over figures: what is new, what differs, what is asked, and that a second time changes nothing."""

from dataclasses import replace

from planner.domain.changes import apply
from planner.domain.figures_in import (
    Answer,
    Answers,
    Direction,
    FigureState,
    Measure,
    Review,
    edits,
    review,
    settled,
    unanswered,
)
from planner.domain.plan import Indicator, Observation, Plan, Source
from planner.domain.weighing import Weighed
from tests.world import KREEK, LINDENHOF, town

SOURCE = Source("tabel", "Een tabel", "RIVM")
ROOKT = Measure(
    Indicator("rivm_roker", "Rookt", "tabak", unit="%", more_is_worse=True),
    themes=("tabak", "roken"),
    modelled=True,
    publisher="RIVM",
    source=SOURCE,
)
ZORGT = Measure(Indicator("rivm_mantelzorger", "Geeft mantelzorg", "zorg", unit="%"), open=True)


def figure(area: str = KREEK, value: float | None = 31.0, code: str = "rivm_roker", year: int = 2022) -> Weighed:
    return Weighed(code, area, year, value, 2.5)


def looked(plan: Plan, *figures: Weighed, measures: tuple[Measure, ...] = (ROOKT, ZORGT)) -> Review:
    return review(plan, measures, figures, lambda one: "")


def taken(plan: Plan, *figures: Weighed, answers: Answers | None = None) -> Plan:
    return apply(plan, edits(plan, looked(plan, *figures), answers or {}, lambda one: one.code))


def test_a_figure_is_stored_with_year_margin_source_and_what_it_is() -> None:
    one = taken(town(), figure()).observations[-1]
    assert one == Observation(
        f"ingelezen-rivm_roker-2022-{KREEK}",
        "rivm_roker",
        KREEK,
        31.0,
        year=2022,
        margin=2.5,
        modelled=True,
        publisher="RIVM",
        source="tabel",
    )


def test_an_indicator_goes_to_the_first_of_its_themes_that_the_plan_has() -> None:
    assert taken(town(), figure()).indicators[-1].subject == "roken"


def test_the_table_becomes_a_source_once() -> None:
    plan = taken(taken(town(), figure()), figure(LINDENHOF))
    assert [one.code for one in plan.sources].count("tabel") == 1


def test_a_second_time_changes_nothing() -> None:
    plan = taken(town(), figure(), figure(LINDENHOF))
    assert edits(plan, looked(plan, figure(), figure(LINDENHOF)), {}, lambda one: "") == ()


def test_what_differs_replaces_what_was_taken_over() -> None:
    plan = taken(taken(town(), figure()), figure(value=29.0))
    assert [one.value for one in plan.observations if one.indicator == "rivm_roker"] == [29.0]


def test_what_is_replaced_is_told() -> None:
    plan = taken(town(), figure())
    (one,) = looked(plan, figure(value=29.0)).figures
    assert (one.state, one.before and one.before.value) == (FigureState.CHANGED, 31.0)


def test_another_year_stands_beside_the_one_before() -> None:
    plan = taken(taken(town(), figure()), figure(year=2024))
    assert [one.year for one in plan.observations if one.indicator == "rivm_roker"] == [2022, 2024]


def test_figures_of_the_plan_itself_are_never_touched() -> None:
    own = Observation("eigen", "rivm_roker", KREEK, 40.0, year=2022)
    plan = replace(town(), indicators=(*town().indicators, ROOKT.indicator), observations=(*town().observations, own))
    (one,) = looked(plan, figure()).figures
    assert (one.state, one.beside) == (FigureState.NEW, own)
    assert taken(plan, figure()).observations[: len(plan.observations)] == plan.observations


def test_a_figure_that_cannot_be_weighed_is_not_stored_but_told() -> None:
    found = looked(town(), figure(value=None))
    assert (found.figures, len(found.without)) == ((), 1)


def test_an_indicator_without_a_figure_is_not_stored() -> None:
    assert taken(town(), figure(value=None)) == town()


def test_whether_more_is_worse_is_asked_when_nobody_knows() -> None:
    found = looked(town(), figure(code="rivm_mantelzorger"))
    assert [one.measure for one in unanswered(found, {})] == [ZORGT]


def test_it_is_not_asked_again_once_somebody_said_so() -> None:
    answers = {"rivm_mantelzorger": Answer(Direction.WORSE)}
    plan = taken(town(), figure(code="rivm_mantelzorger"), answers=answers)
    assert plan.indicators[-1].more_is_worse is True
    assert looked(plan, figure(code="rivm_mantelzorger")).asking == ()


def test_who_said_that_it_does_not_count_may_say_otherwise_later() -> None:
    answers = {"rivm_mantelzorger": Answer(Direction.NEITHER)}
    plan = taken(town(), figure(code="rivm_mantelzorger"), answers=answers)
    found = looked(plan, figure(code="rivm_mantelzorger"))
    assert [one.given for one in found.asking] == [Direction.NEITHER]
    assert unanswered(found, {}) == ()


def test_an_answer_may_name_the_theme() -> None:
    assert settled(town(), ZORGT, Answer(Direction.BETTER, "roken")).subject == "roken"


def test_an_answer_may_say_that_it_is_about_no_theme() -> None:
    plan = taken(town(), figure())
    assert settled(plan, ROOKT, Answer(Direction.WORSE, "")).subject == ""


def test_an_answer_that_says_nothing_of_the_theme_leaves_it() -> None:
    assert settled(town(), ROOKT, Answer(Direction.WORSE)).subject == "roken"


def test_what_the_plan_says_of_an_indicator_stays() -> None:
    plan = taken(town(), figure())
    mine = replace(plan.indicators[-1], name="Rokers bij ons")
    plan = replace(plan, indicators=(*plan.indicators[:-1], mine))
    assert settled(plan, ROOKT, None) == mine


def test_what_was_worked_out_has_one_decimal() -> None:
    one = replace(figure(value=22.4444), parts=("BU00010001", "BU00010002"))
    assert taken(town(), one).observations[-1].value == 22.4
