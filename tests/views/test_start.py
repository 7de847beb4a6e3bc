"""A municipality is made over the web, once, and says when it is complete; what does not fit is told and not stored."""

from pathlib import Path
from typing import Any

import pytest

from planner.domain.analysis import analyse
from planner.domain.gaps import ranked
from planner.domain.plan import Municipality, Plan
from planner.domain.question import Question
from planner.domain.words import GapKind, Level
from planner.store.plans import municipalities
from tests.views.starting import NEW, a_begun_office, add_theme, ask, stored, typed, wrong
from tests.views.writing import Office, office
from tests.world import TODAY, town


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, town())


@pytest.fixture
def begun(tmp_path: Path) -> Office:
    return a_begun_office(tmp_path)


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office with Veldstad alone, in which nothing is ever stored: for what is refused."""
    return office(tmp_path_factory.mktemp("still"), town())


def test_a_municipality_is_made_with_pillars_groups_and_what_is_known_elsewhere(desk: Office) -> None:
    answer = desk.post("municipality-create", NEW, gemeente="nieuw")
    assert answer.json is not None
    assert answer.json["naar"] == "/beginnen?stap=2&gemeente=GM1234"
    assert answer.json["ongedaan"] is False
    plan = stored(desk)
    assert plan.municipality == Municipality("GM1234", "Gemeente Nieuwdorp", filled=False)
    assert (len(plan.pillars), len(plan.groups), len(plan.catalogue)) == (4, 18, 62)
    assert (plan.themes, plan.neighbourhoods, plan.interventions) == ((), (), ())


def test_a_municipality_is_made_where_none_is_asked_for(desk: Office) -> None:
    assert desk.post("municipality-create", NEW, gemeente="").status_code == 200
    assert [one.code for one in municipalities(desk.engine)] == ["GM0001", "GM1234"]


@pytest.mark.parametrize("name", ["Nieuwdorp", "gemeente Nieuwdorp", "  GEMEENTE   Nieuwdorp "])
def test_its_name_begins_with_gemeente_however_it_was_typed(desk: Office, name: str) -> None:
    desk.post("municipality-create", {"velden": {"name": name, "code": "gm1234"}}, gemeente="nieuw")
    assert stored(desk).municipality.name == "Gemeente Nieuwdorp"


def test_a_request_that_comes_twice_makes_one_municipality(desk: Office) -> None:
    first, second = (desk.post("municipality-create", NEW, gemeente="", operatie="dubbelklik-1") for _ in range(2))
    assert first.json == second.json
    assert len(municipalities(desk.engine)) == 2


@pytest.mark.parametrize(
    ("name", "code", "fields"),
    [
        ("", "", ["name", "code"]),
        ("Gemeente", "GM1234", ["name"]),
        ("Nieuwdorp", "1234", ["code"]),
        ("Nieuwdorp", "GM123", ["code"]),
        ("Nieuwdorp", "GM12345", ["code"]),
        ("Nieuwdorp", "GM١٢٣٤", ["code"]),
        ("Nieuwdorp", "GM0001", ["code"]),
        ("veldstad", "GM1234", ["name"]),
        ("Gemeente Veldstad", "GM0001x", ["code", "name"]),
        ("Veldstad", "GM1234", ["name"]),
        ("n" * 192, "GM1234", ["name"]),
        ("Nieuw\x00dorp", "GM1234", ["name"]),
    ],
)
def test_a_name_or_code_that_does_not_fit_is_told_at_its_field(
    still: Office, name: str, code: str, fields: list[str]
) -> None:
    answer = still.post("municipality-create", {"velden": {"name": name, "code": code}}, gemeente="nieuw")
    assert set(wrong(answer)) == set(fields)
    assert len(municipalities(still.engine)) == 1


def test_a_name_that_is_too_long_is_told_once_and_counted_as_it_was_typed(still: Office) -> None:
    fields = {"velden": {"name": "n" * 201, "code": "GM1234"}}
    answer = still.post("municipality-create", fields, gemeente="nieuw")
    assert wrong(answer) == ["name"]
    assert answer.json is not None
    assert answer.json["gezegd"] == "Er gaat één ding mis"
    assert answer.json["fouten"][0]["zin"] == "Maximaal 191 tekens (nu 201)."


def test_a_taken_code_names_whose_it_is(still: Office) -> None:
    answer = still.post("municipality-create", {"velden": {"name": "Nieuwdorp", "code": "GM0001"}}, gemeente="")
    assert answer.json is not None
    assert "Veldstad (GM0001) is er al." in answer.json["fouten"][0]["zin"]


@pytest.mark.parametrize("fields", [None, [], "x", {"name": 3, "code": "GM1234"}, {"name": ["a"], "code": {}}])
def test_a_tampered_municipality_is_refused(still: Office, fields: Any) -> None:
    assert still.post("municipality-create", {"velden": fields}, gemeente="").status_code == 400
    assert len(municipalities(still.engine)) == 1


@pytest.mark.parametrize("action", ["areas-add", "theme-add", "entry-adopt", "filled", "ongedaan"])
def test_nothing_else_can_be_asked_for_without_a_municipality(still: Office, action: str) -> None:
    assert still.post(action, {**typed("Noord"), "klaar": True, "code": "X01"}, gemeente="nieuw").status_code == 400
    assert still.plan() == town()


def test_its_making_is_the_first_thing_in_its_history_and_stays(begun: Office) -> None:
    assert ask(begun, "ongedaan", {}).status_code == 409
    assert stored(begun).municipality.name == "Gemeente Nieuwdorp"


def levels(plan: Plan) -> set[Level]:
    return {cell.level for cell in analyse(plan, Question(on=TODAY)).cells}


def test_empty_cells_are_blank_until_the_municipality_is_complete_and_gaps_after_that(begun: Office) -> None:
    add_theme(begun, "Roken")
    for code in ("X01", "X02"):
        ask(begun, "entry-adopt", {"code": code})
    plan = stored(begun)
    assert levels(plan) == {Level.BLANK, Level.COVERED, Level.NOT_APPLICABLE}
    assert not [gap for gap in ranked(plan, Question(on=TODAY)) if gap.kind is GapKind.EMPTY]
    answer = ask(begun, "filled", {"klaar": True})
    assert answer.json is not None
    assert "Lege cellen zijn nu kansen." in answer.json["gezegd"]
    plan = stored(begun)
    assert levels(plan) == {Level.EMPTY, Level.COVERED, Level.NOT_APPLICABLE}
    assert [gap for gap in ranked(plan, Question(on=TODAY)) if gap.kind is GapKind.EMPTY]


def test_there_is_a_way_back(begun: Office) -> None:
    ask(begun, "filled", {"klaar": True})
    ask(begun, "filled", {"klaar": False})
    assert not stored(begun).municipality.filled
    ask(begun, "ongedaan", {})
    assert stored(begun).municipality.filled


@pytest.mark.parametrize("said", [None, "ja", 1, []])
def test_a_tampered_word_that_it_is_complete_is_refused(still: Office, said: Any) -> None:
    assert still.post("filled", {"klaar": said}).status_code == 400
    assert still.plan() == town()
