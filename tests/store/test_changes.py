"""A change is stored as a whole with who did it, or not at all; what comes back is what was meant."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from sqlalchemy.event import listen

from planner.domain import plan as p
from planner.domain.changes import Change, Edit, Stale, Way, created
from planner.domain.editing import merge
from planner.domain.errors import MunicipalityUnknown, PlanRefused
from planner.domain.words import Basis, InterventionKind, Scope, Status
from planner.store import plans
from planner.store.changes import Expected, Overtaken, Task, commit, history, last, version
from planner.store.database import open_engine, writing
from planner.store.history import HistoryQuery
from planner.store.plans import PlanShelf
from tests.changing import start
from tests.store.acting import (
    ANNA,
    BO,
    CODE,
    NEW_THEME,
    adding,
    archiving,
    do,
    removing,
    rename,
    setting,
    shelf_with_town,
    stored,
    theme_names,
)
from tests.store.town import town


def test_a_change_is_stored_with_who_and_when_and_why(engine: Engine, shelf: PlanShelf) -> None:
    moment = datetime(2026, 11, 24, 10, 42, 5, 123456, tzinfo=UTC)
    edits = setting("interventions", "les", name="De les", themes=("roken",))
    task = Task("intervention_saved", ANNA, edits, "Op verzoek van de GGD")
    done = commit(shelf, CODE, task, at=moment)
    edit = Edit(
        *("interventions", "les"),
        {"name": "Les op school", "themes": ("roken", "weerbaarheid")},
        {"name": "De les", "themes": ("roken",)},
        "De les",
    )
    assert done.change == Change(2, moment, ANNA, "intervention_saved", (edit,), "Op verzoek van de GGD")
    assert last(engine, CODE) == done.change
    assert done.plan == stored(engine, shelf)


def test_the_number_of_a_change_is_the_revision_that_it_made(engine: Engine, shelf: PlanShelf) -> None:
    for number in (2, 3, 4):
        done = rename(shelf, f"Thema {number}")
        assert done.change is not None
        assert (done.change.number, done.plan.revision, plans.revision(engine, CODE)) == (number, number, number)


def test_the_shelf_has_the_new_plan_without_reading_it(engine: Engine, shelf: PlanShelf) -> None:
    shelf.get(CODE)
    done = rename(shelf, "Nieuw")
    assert shelf.get(CODE) is done.plan
    assert theme_names(engine)[0] == "Nieuw"


def test_a_shelf_that_is_behind_gets_the_newest_plan_first(engine: Engine, shelf: PlanShelf) -> None:
    shelf.get(CODE)
    rename(PlanShelf(engine), "Van een ander")
    done = do(shelf, setting("themes", "roken", name="Roken en vapen"))
    assert [theme.name for theme in done.plan.themes[:2]] == ["Van een ander", "Roken en vapen"]
    assert done.plan == stored(engine, shelf)


def test_what_differs_in_nothing_is_not_stored(engine: Engine, shelf: PlanShelf) -> None:
    assert rename(shelf, "Weerbaarheid").change is None
    assert do(shelf, lambda _: []).change is None
    assert (plans.revision(engine, CODE), last(engine, CODE)) == (1, None)


def test_only_rows_that_differ_are_written(engine: Engine, shelf: PlanShelf) -> None:
    shelf.get(CODE)
    said: list[str] = []
    listen(engine, "before_cursor_execute", lambda _c, _k, statement, *_: said.append(statement.split(" SET ")[0]))
    do(shelf, setting("interventions", "les", name="De les"))
    written = [each.split("(")[0].strip() for each in said if each.startswith(("UPDATE", "INSERT", "DELETE"))]
    assert written == ["UPDATE intervention", "INSERT INTO change", "INSERT INTO change_edit", "UPDATE municipality"]


WHOLE = p.Intervention(
    *("beweegtuin", "Beweegtuin", InterventionKind.INTERVENTION, ("roken", "bewegen")),
    placements=(p.Placement("bewegen", "beleid", "jeugd", confirmed_by="Bo"), p.Placement("roken", "beleid", "jeugd")),
    deliveries=(p.Delivery(Scope.NEIGHBOURHOODS, Status.PLANNED, ("dijk", "polder")),),
    goals=("r1",),
    partners=(p.PartnerRole("ggd", "trekker"),),
    aliases=("Tuin",),
)


def test_a_new_record_comes_with_all_its_parts(engine: Engine, shelf: PlanShelf) -> None:
    done = do(shelf, lambda plan: [created(plan, "interventions", WHOLE, 0)])
    assert stored(engine, shelf).interventions == (WHOLE, *start().interventions)
    assert done.plan == plans.read(engine, CODE)


def test_what_is_archived_keeps_everything_and_what_refers_to_it(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, archiving("themes", "roken"))
    do(shelf, archiving("interventions", "les"))
    plan = stored(engine, shelf)
    assert [theme.code for theme in plan.archive.themes] == ["bewegen", "roken"]
    assert plan.archive.interventions[-1] == town().interventions[0]


def test_a_change_may_make_something_and_use_it(engine: Engine, shelf: PlanShelf) -> None:
    mark = replace(town().marks[1], theme="geluk")
    parent = p.TargetGroup("ouders", "Ouders", *[getattr(town().groups[0], name) for name in ("kind", "part")])

    def edits(plan: p.Plan) -> list[Edit]:
        return [
            created(plan, "marks", mark),
            *setting("interventions", "les", themes=("geluk",))(plan),
            created(plan, "themes", NEW_THEME),
            *setting("groups", "kinderen", parent="ouders")(plan),
            created(plan, "groups", parent),
        ]

    do(shelf, edits)
    plan = stored(engine, shelf)
    assert plan.marks[-1] == mark
    assert plan.groups[0].parent == "ouders"


def test_a_change_may_point_everything_elsewhere_and_take_away(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, lambda plan: list(merge(plan, "neighbourhoods", "dijk", "haven")))
    plan = stored(engine, shelf)
    assert [wijk.code for wijk in plan.neighbourhoods] == ["haven", "los"]
    assert plan.interventions[0].deliveries[0].neighbourhoods == ("haven",)


def test_marks_are_set_and_cleared_by_the_dozen(engine: Engine, shelf: PlanShelf) -> None:
    marks = [
        p.CellMark("roken", pillar.code, group.code, town().marks[0].kind, "Bulk")
        for pillar in town().pillars
        for group in town().groups
    ]

    def edits(plan: p.Plan) -> list[Edit]:
        known = len(plan.marks)
        return [created(plan, "marks", mark, known + place) for place, mark in enumerate(marks)]

    do(shelf, edits)
    assert stored(engine, shelf).marks == (*town().marks, *marks)
    do(shelf, removing("marks", "roken/beleid/lage_ses/priority/haven"))
    assert stored(engine, shelf).marks == (*town().marks[1:], *marks)


def test_rules_of_the_municipality_are_changed_like_a_record(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, setting("municipality", CODE, rules=p.Rules(0.25, 2.0, 4.0), filled=True, name="Nieuwdorp"))
    assert stored(engine, shelf).municipality == p.Municipality(
        CODE, "Nieuwdorp", invented=True, filled=True, rules=p.Rules(0.25, 2.0, 4.0)
    )


def test_another_municipality_with_the_same_codes_stays_as_it_was(engine: Engine, shelf: PlanShelf) -> None:
    plans.write(engine, start("GM0001"))
    do(shelf, setting("interventions", "les", name="X", themes=(), deliveries=()))
    do(shelf, removing("marks", "roken/beleid/lage_ses/priority/haven"))
    do(shelf, archiving("partners", "school"))
    do(shelf, removing("themes", "los"))
    assert plans.read(engine, "GM0001") == start("GM0001")
    assert plans.revision(engine, "GM0001") == 1
    assert history(engine, "GM0001", HistoryQuery()).total == 0


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param(removing("themes", "roken"), id="a theme that is in use"),
        pytest.param(setting("interventions", "les", themes=("bestaat_niet",)), id="a theme that is not there"),
        pytest.param(setting("interventions", "les", name=""), id="no name"),
        pytest.param(setting("groups", "jeugd", parent="bestaat_niet"), id="a parent that is not there"),
        pytest.param(removing("groups", "inwoners"), id="a parent"),
        pytest.param(
            setting("interventions", "les", deliveries=(p.Delivery(Scope.SPOT, Status.RUNNING, budget=-1),)),
            id="a negative budget",
        ),
    ],
)
def test_a_change_that_breaks_a_rule_of_the_database_stores_nothing(
    engine: Engine, shelf: PlanShelf, edits: object
) -> None:
    with pytest.raises(PlanRefused) as refused:
        do(shelf, edits)  # type: ignore[arg-type]
    assert refused.value.code == CODE
    assert stored(engine, shelf) == start()
    assert (plans.revision(engine, CODE), last(engine, CODE)) == (1, None)


def test_a_number_that_does_not_fit_is_refused_by_a_server(server_database: str) -> None:
    engine = open_engine(server_database)
    shelf = shelf_with_town(engine)
    with pytest.raises(PlanRefused):
        do(shelf, setting("neighbourhoods", "dijk", population=2**40))
    assert stored(engine, shelf) == start()
    engine.dispose()


class _OwnFaultError(Exception):
    """Raised by a task."""


def test_what_a_task_raises_comes_through_and_nothing_is_stored(engine: Engine, shelf: PlanShelf) -> None:
    def edits(_plan: p.Plan) -> list[Edit]:
        raise _OwnFaultError

    with pytest.raises(_OwnFaultError):
        do(shelf, edits)
    assert plans.revision(engine, CODE) == 1


def test_an_edit_that_does_not_fit_stores_nothing(engine: Engine, shelf: PlanShelf) -> None:
    old = setting("themes", "roken", name="Mijn naam")(start())
    do(shelf, setting("themes", "roken", name="Hun naam"), BO)
    with pytest.raises(Stale) as refused:
        do(shelf, lambda _: [*setting("themes", "weerbaarheid", name="X")(start()), *old])
    assert [clash.fields for clash in refused.value.clashes] == [("name",)]
    assert theme_names(engine)[:2] == ["Weerbaarheid", "Hun naam"]
    assert plans.revision(engine, CODE) == 2


def test_who_worked_on_an_older_version_is_told_who_was_first(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, setting("interventions", "les", name="Van Anna"))
    seen = version(engine, CODE, "interventions", "les")
    do(shelf, setting("themes", "roken", name="Iets anders"), BO)
    first = do(shelf, setting("interventions", "les", name="Van Bo"), BO).change
    second = do(shelf, setting("interventions", "les", summary="Ook van Bo"), BO).change
    with pytest.raises(Overtaken) as refused:
        do(shelf, setting("interventions", "les", name="Nog eens"), expects=(Expected("interventions", "les", seen),))
    told = refused.value
    assert (told.field, told.key, told.version, told.changes) == ("interventions", "les", 5, (second, first))
    assert last(engine, CODE) == second
    assert stored(engine, shelf).interventions[0].name == "Van Bo"


def test_who_worked_on_the_newest_version_is_let_through(engine: Engine, shelf: PlanShelf) -> None:
    expected = Expected("interventions", "les", 0)
    assert do(shelf, setting("interventions", "les", name="Eerste"), expects=(expected,)).change is not None
    expected = Expected("interventions", "les", 2)
    assert do(shelf, setting("interventions", "les", name="Tweede"), expects=(expected,)).change is not None
    assert version(engine, CODE, "interventions", "les") == 3


def test_a_version_that_never_was_is_refused(shelf: PlanShelf) -> None:
    with pytest.raises(Overtaken):
        do(shelf, setting("themes", "roken", name="X"), expects=(Expected("themes", "roken", 12),))


def test_a_request_that_comes_twice_is_done_once(engine: Engine, shelf: PlanShelf) -> None:
    first = do(shelf, adding("themes", NEW_THEME), operation="a-1", expects=(Expected("themes", "geluk", 0),))
    again = do(shelf, adding("themes", NEW_THEME), operation="a-1", expects=(Expected("themes", "geluk", 0),))
    assert again.change == first.change
    assert again.plan == first.plan == stored(engine, shelf)
    assert plans.revision(engine, CODE) == 2
    other = do(shelf, setting("themes", "geluk", name="Blij"), operation="a-2")
    assert other.change is not None
    assert other.change.number == 3


def test_a_request_that_comes_twice_gets_its_own_answer_also_later(shelf: PlanShelf) -> None:
    first = do(shelf, adding("themes", NEW_THEME), operation="a-1")
    rename(shelf, "Intussen", BO)
    assert do(shelf, adding("themes", NEW_THEME), operation="a-1").change == first.change


def test_an_unknown_municipality_is_named(shelf: PlanShelf) -> None:
    with pytest.raises(MunicipalityUnknown):
        commit(shelf, "GM0000", Task("test", ANNA, lambda _: []))


def test_texts_of_every_kind_come_back_out_of_history(engine: Engine, shelf: PlanShelf) -> None:
    name = "Regel met \"tekens\" '%s' ; -- é 😀 \\ \u2028\nen een regel"
    done = do(shelf, setting("themes", "roken", name=name), why=name)
    assert last(engine, CODE) == done.change
    assert done.change is not None
    assert (done.change.why, done.change.edits[0].after) == (name, {"name": name})


def test_history_that_an_older_program_wrote_stays_readable(engine: Engine, shelf: PlanShelf) -> None:
    do(shelf, setting("interventions", "les", name="Van Anna", setting="thuis"))
    with writing(engine) as connection:
        connection.exec_driver_sql(
            """UPDATE change_edit SET before = '{"mood": "goed", "name": "Les op school", "kind": "vervallen"}'"""
        )
    change = last(engine, CODE)
    assert change is not None
    assert change.edits[0].before == {"name": "Les op school"}


def test_a_basis_and_a_date_come_back_as_what_they_were(engine: Engine, shelf: PlanShelf) -> None:
    delivery = town().interventions[0].deliveries[0]
    do(shelf, setting("interventions", "les", deliveries=(delivery,), setting_basis=Basis.STATED))
    change = last(engine, CODE)
    assert change is not None
    assert change.edits[0].after == {"deliveries": (delivery,), "setting_basis": Basis.STATED}
    assert (change.way, change.of) == (Way.DONE, None)
