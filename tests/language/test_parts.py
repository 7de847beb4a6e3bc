"""Outlines of wijken and situations of themes in the history: by what they are about, not by coordinates."""

from dataclasses import replace
from datetime import UTC, datetime

from planner.domain.changes import Author, Change, Edit, changed, created
from planner.domain.editing import take_away
from planner.domain.plan import Neighbourhood, Plan, Shape, Situation, Theme
from planner.language.changes import edit_changes, edit_title, names_for
from planner.language.headlines import headline
from planner.language.sentences import Names
from tests.world import KREEK, town

SHAPE = Shape(KREEK, ((((6.5, 53.2), (6.6, 53.2), (6.6, 53.3), (6.5, 53.2)),),), "CBS, 2024")


def told(plan: Plan, edit: Edit | None) -> tuple[str, list[str]]:
    assert edit is not None
    names = Names(plan)
    return edit_title(names, edit), [one.said for one in edit_changes(names, edit)]


def removal(plan: Plan, field: str, key: str) -> str:
    moment = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)
    change = Change(7, moment, Author("Anna", "k"), "record_removed", take_away(plan, field, key))
    return headline(names_for(plan, (change,)), change)


def test_an_outline_that_came_is_told_by_its_wijk_and_its_size() -> None:
    title, lines = told(town(), created(town(), "shapes", SHAPE))
    assert title == "Vlak op de kaart De Kreek toegevoegd"
    assert "Vlak: een vlak van 4 punten" in lines
    assert not any("53" in line for line in lines)


def test_an_outline_that_is_replaced_is_told_by_its_size_before_and_after() -> None:
    plan = replace(town(), shapes=(SHAPE,))
    ((ring,),) = SHAPE.outline
    wider = replace(SHAPE, outline=(*SHAPE.outline, ((*ring, ring[0]),)))
    title, lines = told(plan, changed(plan, "shapes", wider))
    assert title == "Vlak op de kaart De Kreek"
    assert lines == ["Vlak: een vlak van 4 punten → een vlak van 9 punten"]


def test_a_situation_is_told_by_its_theme() -> None:
    title, lines = told(town(), created(town(), "situations", Situation("roken", "Er wordt minder gerookt.")))
    assert title == "Situatie in woorden Roken toegevoegd"
    assert "Situatie: Er wordt minder gerookt." in lines


def test_a_wijk_that_went_is_told_with_its_outline() -> None:
    plan = town()
    wijk = Neighbourhood("nieuwland", "Nieuwland")
    outlined = replace(
        plan, neighbourhoods=(*plan.neighbourhoods, wijk), shapes=(replace(SHAPE, neighbourhood="nieuwland"),)
    )
    assert removal(outlined, "neighbourhoods", "nieuwland") == "Wijk gewist: Nieuwland, met 1 vlak op de kaart"
    without = replace(outlined, shapes=())
    assert removal(without, "neighbourhoods", "nieuwland") == "Wijk gewist: Nieuwland"


def test_a_theme_that_went_is_told_with_what_was_written_of_it() -> None:
    plan = town()
    written = replace(
        plan, themes=(*plan.themes, Theme("alcohol", "Alcohol")), situations=(Situation("alcohol", "Minder."),)
    )
    assert removal(written, "themes", "alcohol") == "Thema gewist: Alcohol, met 1 situatie in woorden"
