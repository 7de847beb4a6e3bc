"""What the tests of changes have in common: two people, and a shelf with the town on it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlalchemy import Engine

from planner.domain.changes import Author, Edit, archived, changed, created, removed
from planner.domain.plan import Plan, Theme
from planner.domain.records import standing
from planner.store import plans
from planner.store.changes import Committed, Task, commit
from planner.store.plans import PlanShelf
from tests.changing import start

CODE = "GM9999"
ANNA, BO = Author("Anna de Boer", "anna-browser"), Author("Bo", "bo-browser")

Edits = Callable[[Plan], list[Edit]]


def shelf_with_town(engine: Engine) -> PlanShelf:
    """A stored town and the shelf that it is read from."""
    plans.write(engine, start())
    return PlanShelf(engine)


def setting(field: str, key: str, **fields: Any) -> Edits:
    """The edits that give a record these fields."""

    def edits(plan: Plan) -> list[Edit]:
        now = standing(plan, field, key)
        assert now is not None
        edit = changed(plan, field, replace(now.value, **fields))
        return [edit] if edit else []

    return edits


def adding(field: str, value: Any) -> Edits:
    """The edits that add a record."""
    return lambda plan: [created(plan, field, value)]


def removing(field: str, key: str) -> Edits:
    """The edits that take a record away."""
    return lambda plan: [removed(plan, field, key)]


def archiving(field: str, key: str) -> Edits:
    """The edits that archive a record."""
    return lambda plan: [archived(plan, field, key)]


def do(shelf: PlanShelf, edits: Edits, author: Author = ANNA, action: str = "test", **more: Any) -> Committed:
    """Let somebody do something."""
    return commit(shelf, CODE, Task(action, author, edits, **more))


def rename(shelf: PlanShelf, name: str, author: Author = ANNA) -> Committed:
    """Let somebody rename the first theme."""
    return do(shelf, setting("themes", "weerbaarheid", name=name), author)


def theme_names(engine: Engine) -> list[str]:
    """The names of the themes as they are stored."""
    return [theme.name for theme in plans.read(engine, CODE).themes]


def stored(engine: Engine, shelf: PlanShelf) -> Plan:
    """The plan as it is stored, which is also what the shelf has."""
    plan = plans.read(engine, CODE)
    assert shelf.get(CODE) == plan
    assert shelf.get(CODE).revision == plan.revision
    return plan


NEW_THEME = Theme("geluk", "Geluk")
