from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import pytest
from sqlalchemy import Engine, Table
from sqlalchemy.exc import IntegrityError

from planner.domain.plan import Archive, Municipality, Plan
from planner.domain.records import RECORDS
from planner.store import plans
from planner.store.database import writing
from planner.store.kinds import KINDS, Kind, table_of
from planner.store.mapping import _plain_fields, archivable
from planner.store.tables import METADATA
from tests.store.town import town

#: Accounts are of the installation: a person may be in several municipalities.
OF_INSTALLATION = ("person", "person_role", "invitation", "session", "trail")
TENANTS = [table for table in METADATA.sorted_tables if table.name not in ("municipality", *OF_INSTALLATION)]
IN_TOWN = "municipality_id = (SELECT id FROM municipality WHERE code = 'GM9999')"


@pytest.mark.parametrize("table", TENANTS, ids=str)
def test_every_row_belongs_to_a_municipality(table: Table) -> None:
    column = table.c.municipality_id
    assert not column.nullable
    alone = [each for each in table.foreign_key_constraints if each.column_keys == ["municipality_id"]]
    assert [each.referred_table.name for each in alone] == ["municipality"]
    assert table.primary_key.columns[0] is column


@pytest.mark.parametrize("table", TENANTS, ids=str)
def test_every_reference_stays_within_the_municipality(table: Table) -> None:
    for constraint in table.foreign_key_constraints:
        pairs = [(key.parent.name, key.column.name) for key in constraint.elements]
        assert pairs[0] in {("municipality_id", "municipality_id"), ("municipality_id", "id")}


def test_what_can_be_archived_has_a_column_for_it() -> None:
    with_column = {kind.field for kind in KINDS if archivable(kind)}
    assert with_column == {kind.field for kind in RECORDS if kind.archivable}
    assert with_column == {field.name for field in fields(Archive)}


def _kinds(kinds: tuple[Kind, ...]) -> list[Kind]:
    return [found for kind in kinds for found in (kind, *_kinds(kind.parts))]


@pytest.mark.parametrize("kind", _kinds(KINDS), ids=lambda kind: kind.made.__name__)
def test_every_field_has_a_column_and_every_column_a_field(kind: Kind) -> None:
    table = table_of(kind.model)
    keys = {column.name for column in table.primary_key.columns}
    assert {column.name for column in table.c} - keys - {"position", "archived"} <= {
        name for name, _ in _plain_fields(kind)
    }
    assert {name for name, _ in _plain_fields(kind)} <= {column.name for column in table.c}


def test_every_field_of_a_plan_is_kept() -> None:
    other = {"municipality", "archive", "revision", "as_of"}
    assert {kind.field for kind in KINDS} | other == {field.name for field in fields(Plan)}


def test_the_town_of_these_tests_says_something_in_every_field() -> None:
    said: dict[tuple[type, str], bool] = {}
    _look(town(), said)
    assert [f"{kind.__name__}.{name}" for (kind, name), found in said.items() if not found] == [
        "Plan.revision",
        "Plan.as_of",
    ]


def _look(value: Any, said: dict[tuple[type, str], bool]) -> None:
    """Note per field whether any value in the plan differs from the default."""
    if isinstance(value, tuple):
        for each in value:
            _look(each, said)
    elif is_dataclass(value):
        for field in fields(value):
            found, key = getattr(value, field.name), (type(value), field.name)
            said[key] = said.get(key, False) or field.default is MISSING or found != field.default
            _look(found, said)


WRONG = [
    "UPDATE intervention SET kind = 'onzin'",
    "UPDATE intervention SET theme_basis = 'onzin'",
    "UPDATE intervention SET recognition = 'onzin'",
    "UPDATE intervention SET lapses_on = '2020-01-01' WHERE code = 'les'",
    "UPDATE intervention SET name = ''",
    "UPDATE intervention SET municipality_id = NULL",
    "UPDATE delivery SET status = 'onzin'",
    "UPDATE delivery SET scope = 'onzin'",
    "UPDATE delivery SET ends = '2020-01-01', starts = '2020-01-02'",
    "UPDATE delivery SET reached = 3, reachable = 2",
    "UPDATE delivery SET reached = -1",
    "UPDATE delivery SET budget = -1",
    "UPDATE placement SET theme = 'bestaat niet'",
    "UPDATE placement SET municipality_id = 0",
    "UPDATE placement SET \"group\" = 'kinderen'",
    "UPDATE cell_mark SET reason = ''",
    "UPDATE cell_mark SET kind = 'priority', neighbourhood = NULL",
    "UPDATE target_group SET kind = 'onzin'",
    "UPDATE target_group SET part = 'onzin'",
    "UPDATE municipality SET half = 1.5",
    "UPDATE municipality SET strong_from = 0.5",
    "UPDATE municipality SET code = 'GM1111'",
    "UPDATE neighbourhood SET latitude = 91",
    "UPDATE neighbourhood SET population = -1",
    "UPDATE observation SET text = '' WHERE code = 'o2'",
    "UPDATE observation SET margin = -1",
    "DELETE FROM theme",
    "DELETE FROM municipality",
    "DELETE FROM neighbourhood WHERE code = 'haven'",
]


@pytest.mark.parametrize("sql", WRONG)
def test_the_database_itself_refuses(engine: Engine, sql: str) -> None:
    plans.write(engine, town())
    plans.write(engine, town("GM1111"))
    where = (
        "code = 'GM9999'" if sql.split()[:2] == ["UPDATE", "municipality"] or sql.endswith("municipality") else IN_TOWN
    )
    with pytest.raises(IntegrityError), writing(engine) as connection:
        connection.exec_driver_sql(f"{sql} {'AND' if 'WHERE' in sql else 'WHERE'} {where}")
    assert plans.read(engine, "GM9999") == town()


def test_a_row_cannot_be_given_to_another_municipality(engine: Engine) -> None:
    plans.write(engine, town())
    plans.write(engine, Plan(Municipality("GM1111", "Leeg")))
    other = "(SELECT id FROM municipality WHERE code = 'GM1111')"
    for table in ("placement", "delivery", "cell_mark", "intervention_goal", "membership", "observation"):
        with pytest.raises(IntegrityError), writing(engine) as connection:
            connection.exec_driver_sql(f"UPDATE {table} SET municipality_id = {other}")


def test_what_is_part_of_an_intervention_goes_with_it(engine: Engine) -> None:
    plans.write(engine, town())
    with writing(engine) as connection:
        # A proposal may be about one; that is a reference, and no part.
        connection.exec_driver_sql("DELETE FROM proposal")
        connection.exec_driver_sql("DELETE FROM intervention")
    left = plans.rows(engine)
    gone = [name for name in left if name.startswith(("intervention", "placement", "delivery"))]
    assert len(gone) == 9
    assert {left[name] for name in gone} == {0}


def test_what_is_part_of_a_proposal_goes_with_it(engine: Engine) -> None:
    plans.write(engine, town())
    with writing(engine) as connection:
        connection.exec_driver_sql("DELETE FROM proposal")
    left = plans.rows(engine)
    gone = [name for name in left if name.startswith("proposal")]
    assert len(gone) == 6
    assert {left[name] for name in gone} == {0}
