from dataclasses import replace
from datetime import date
from threading import Barrier, Thread

import pytest
from sqlalchemy import Engine

from planner.domain.errors import MunicipalityExists, MunicipalityUnknown, PlanRefused
from planner.domain.plan import Archive, CellMark, Delivery, Intervention, Plan, Source, Theme
from planner.domain.words import InterventionKind, MarkKind, Scope, Status
from planner.store import plans
from planner.store.database import writing
from tests.store.town import town


def test_a_plan_that_was_stored_is_read_back_equal(engine: Engine) -> None:
    plans.write(engine, town())
    assert plans.read(engine, "GM9999") == town()


def test_an_empty_plan_is_read_back_equal(engine: Engine) -> None:
    empty = Plan(town().municipality)
    plans.write(engine, empty)
    assert plans.read(engine, "GM9999") == empty


def test_a_new_plan_has_revision_1(engine: Engine) -> None:
    plans.write(engine, town())
    assert plans.revision(engine, "GM9999") == 1
    assert plans.read(engine, "GM9999").revision == 1


def test_order_is_kept_when_it_is_not_alphabetical(engine: Engine) -> None:
    backwards = replace(town(), themes=town().themes[::-1], interventions=town().interventions[::-1])
    plans.write(engine, backwards)
    assert plans.read(engine, "GM9999") == backwards


def test_two_towns_with_the_same_codes_keep_apart(engine: Engine) -> None:
    other = replace(town("GM0001", "Bergdorp"), interventions=town().interventions[1:], memberships=())
    # The first proposal is about the intervention that is left out.
    other = replace(other, proposals=town().proposals[1:])
    plans.write(engine, town())
    plans.write(engine, other)
    assert plans.read(engine, "GM9999") == town()
    assert plans.read(engine, "GM0001") == other


def test_municipalities_are_listed_in_order_of_creation(engine: Engine) -> None:
    for code in ("GM0003", "GM0001", "GM0002"):
        plans.write(engine, town(code, f"Dorp {code}"))
    listed = plans.municipalities(engine)
    assert [each.code for each in listed] == ["GM0003", "GM0001", "GM0002"]
    assert listed[0] == plans.MunicipalityRef("GM0003", "Dorp GM0003", invented=True, filled=False, revision=1)


def test_a_second_plan_with_the_same_code_is_refused(engine: Engine) -> None:
    plans.write(engine, town())
    with pytest.raises(MunicipalityExists) as refused:
        plans.write(engine, replace(town(), interventions=()))
    assert refused.value.code == "GM9999"
    assert plans.read(engine, "GM9999") == town()


def test_an_unknown_municipality_is_named_with_the_choices(engine: Engine) -> None:
    plans.write(engine, town())
    for ask in (plans.read, plans.revision):
        with pytest.raises(MunicipalityUnknown) as refused:
            ask(engine, "GM0000")
        assert (refused.value.code, refused.value.choices) == ("GM0000", ("GM9999",))


def test_every_table_has_rows_for_the_town_but_those_of_its_history_its_style_and_accounts(engine: Engine) -> None:
    plans.write(engine, town())
    accounts = {"person", "person_role", "invitation", "session", "trail"}
    empty = {name for name, count in plans.rows(engine).items() if count == 0}
    assert empty == {"change", "change_edit", "house_style"} | accounts


def test_what_is_archived_has_an_order_of_its_own(engine: Engine) -> None:
    archive = replace(town().archive, themes=(Theme("b", "B"), *town().archive.themes, Theme("a", "A")))
    plans.write(engine, replace(town(), archive=archive))
    assert plans.read(engine, "GM9999").archive == archive
    assert plans.read(engine, "GM9999").themes == town().themes


DOUBLE = CellMark("roken", "beleid", "lage_ses", MarkKind.PRIORITY, "Nog eens", "haven")
DOUBLE_EVERYWHERE = CellMark("roken", "beleid", "lage_ses", MarkKind.DELIBERATELY_EMPTY, "Nog eens")


def _with(delivery: Delivery) -> Plan:
    one = Intervention("x", "X", InterventionKind.SCHEME, deliveries=(delivery,))
    return replace(town(), interventions=(one,), proposals=())


def test_the_plan_of_one_delivery_breaks_no_rule_of_its_own(engine: Engine) -> None:
    right = _with(Delivery(Scope.SPOT, Status.RUNNING, reached=7, reachable=8))
    plans.write(engine, right)
    assert plans.read(engine, "GM9999") == right


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(replace(town(), themes=()), id="refers to a theme that is not there"),
        pytest.param(replace(town(), groups=town().groups[:3]), id="refers to a parent that is not there"),
        pytest.param(replace(town(), sources=(Source("ander", "Ander"),)), id="refers to a source that is not there"),
        pytest.param(replace(town(), themes=town().themes * 2), id="code twice"),
        pytest.param(replace(town(), archive=Archive(themes=town().themes)), id="code in the archive as well"),
        pytest.param(replace(town(), marks=(*town().marks, DOUBLE)), id="mark twice"),
        pytest.param(replace(town(), marks=(*town().marks, DOUBLE_EVERYWHERE)), id="mark for the whole town twice"),
        pytest.param(replace(town(), sources=(*town().sources, Source("", "Leeg"))), id="empty code"),
        pytest.param(_with(Delivery(Scope.SPOT, Status.RUNNING, reached=8, reachable=7)), id="more than all reached"),
        pytest.param(_with(Delivery(Scope.SPOT, Status.RUNNING, budget=-1)), id="negative budget"),
        pytest.param(
            _with(Delivery(Scope.SPOT, Status.ENDED, starts=date(2026, 2, 1), ends=date(2026, 1, 31))),
            id="ends before it starts",
        ),
        pytest.param(replace(town(), programmes=()), id="refers to a programme that is not there"),
        pytest.param(replace(town(), proposals=town().proposals * 2), id="proposal twice"),
        pytest.param(
            replace(town(), proposals=(replace(town().proposals[0], budget=-1),)), id="negative budget of a proposal"
        ),
    ],
)
def test_a_plan_that_breaks_a_rule_leaves_nothing_behind(engine: Engine, wrong: Plan) -> None:
    with pytest.raises(PlanRefused) as refused:
        plans.write(engine, wrong)
    assert refused.value.code == "GM9999"
    assert set(plans.rows(engine).values()) == {0}


def test_a_town_cannot_use_the_theme_of_another(engine: Engine) -> None:
    plans.write(engine, town())
    with pytest.raises(PlanRefused):
        plans.write(engine, replace(town("GM0001"), themes=()))


def test_the_shelf_gives_the_same_plan_until_the_revision_rises(engine: Engine) -> None:
    plans.write(engine, town())
    shelf = plans.PlanShelf(engine)
    first = shelf.get("GM9999")
    assert shelf.get("GM9999") is first
    _rename_theme(engine)
    assert shelf.get("GM9999").themes[0].name == "Nieuw"
    assert shelf.get("GM9999").revision == 2


def test_the_shelf_reads_once_for_many_threads(engine: Engine) -> None:
    plans.write(engine, town())
    shelf, found, start = plans.PlanShelf(engine), [], Barrier(6)

    def ask() -> None:
        start.wait()
        found.append(shelf.get("GM9999"))

    threads = [Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    assert len({id(plan) for plan in found}) == 1


def test_the_shelf_knows_no_town_that_is_not_stored(engine: Engine) -> None:
    with pytest.raises(MunicipalityUnknown):
        plans.PlanShelf(engine).get("GM9999")


def _rename_theme(engine: Engine) -> None:
    with writing(engine) as connection:
        connection.exec_driver_sql("UPDATE theme SET name = 'Nieuw' WHERE position = 0")
        connection.exec_driver_sql("UPDATE municipality SET revision = revision + 1")
