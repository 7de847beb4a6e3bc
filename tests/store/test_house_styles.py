"""The document that gives files the style of a municipality: kept beside the plan, whole, one for each."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine

from planner.domain.errors import MunicipalityUnknown
from planner.store import plans
from planner.store.house_styles import KeptStyle, drop_style, keep_style, style_of
from tests.store.town import town

STYLE = KeptStyle("huisstijl.dotx", date(2026, 11, 25), "Jan", bytes(range(256)) * 40)


@pytest.fixture
def two_towns(engine: Engine) -> Engine:
    plans.write(engine, town("GM9999"))
    plans.write(engine, town("GM9998"))
    return engine


def test_a_municipality_has_no_style_until_it_gives_one(two_towns: Engine) -> None:
    assert style_of(two_towns, "GM9999") is None


def test_a_style_comes_back_byte_for_byte(two_towns: Engine) -> None:
    keep_style(two_towns, "GM9999", STYLE)
    assert style_of(two_towns, "GM9999") == STYLE


def test_a_style_can_be_told_without_its_content(two_towns: Engine) -> None:
    keep_style(two_towns, "GM9999", STYLE)
    assert style_of(two_towns, "GM9999", with_content=False) == replace(STYLE, content=b"")


def test_a_new_style_takes_the_place_of_the_old_one(two_towns: Engine) -> None:
    keep_style(two_towns, "GM9999", STYLE)
    keep_style(two_towns, "GM9999", replace(STYLE, name="nieuw.docx", content=b"x"))
    found = style_of(two_towns, "GM9999")
    assert found is not None
    assert (found.name, found.content) == ("nieuw.docx", b"x")


def test_another_municipality_keeps_its_own(two_towns: Engine) -> None:
    keep_style(two_towns, "GM9999", STYLE)
    assert style_of(two_towns, "GM9998") is None
    drop_style(two_towns, "GM9998")
    assert style_of(two_towns, "GM9999") == STYLE


def test_a_style_that_was_taken_away_is_gone(two_towns: Engine) -> None:
    keep_style(two_towns, "GM9999", STYLE)
    drop_style(two_towns, "GM9999")
    assert style_of(two_towns, "GM9999") is None


def test_an_unknown_municipality_has_no_style_to_ask_for(two_towns: Engine) -> None:
    with pytest.raises(MunicipalityUnknown):
        style_of(two_towns, "GM0000")
    with pytest.raises(MunicipalityUnknown):
        keep_style(two_towns, "GM0000", STYLE)


def test_a_style_changes_nothing_of_the_plan(two_towns: Engine) -> None:
    before = plans.revision(two_towns, "GM9999")
    keep_style(two_towns, "GM9999", STYLE)
    assert plans.revision(two_towns, "GM9999") == before
    assert plans.read(two_towns, "GM9999") == town("GM9999")
