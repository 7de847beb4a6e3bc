"""Twenty people edit one file at random: what was acknowledged is there once, and nobody sees a fault.

A few seconds unless told otherwise; a minute with `PLANNER_EDITORS_SECONDS=60`.
"""

import json
import os
import subprocess
import sys
from typing import Any

from sqlalchemy import Engine

from planner.domain.changes import apply
from planner.domain.records import standing
from planner.resources import folder
from planner.store import plans
from planner.store.changes import HistoryQuery, history
from planner.store.soundness import check_content
from tests.changing import start
from tests.store.acting import CODE
from tests.store.editors import SHARED

PROCESSES, EDITORS = 2, 10
SECONDS = float(os.environ.get("PLANNER_EDITORS_SECONDS", "4"))


def _let_them_work(url: str) -> list[dict[str, Any]]:
    """What all editors were told, of all processes together."""
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.store.editors", url, str(SECONDS), str(process * EDITORS), str(EDITORS)],
            cwd=folder("db").parent,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for process in range(PROCESSES)
    ]
    told = []
    for process in running:
        out, error = process.communicate(timeout=SECONDS + 90)
        assert error == ""
        told.extend(json.loads(out))
    return told


def test_nothing_is_lost_or_doubled_when_twenty_people_edit(file_engine: Engine, remark: list[str]) -> None:
    plans.write(file_engine, start())
    told = _let_them_work(str(file_engine.url))
    assert [fault for editor in told for fault in editor["faults"]] == []

    found = history(file_engine, CODE, HistoryQuery(size=10**6)).changes[::-1]
    kept = {mark: number for editor in told for mark, number in editor["kept"].items()}
    assert len(kept) == sum(len(editor["kept"]) for editor in told) > PROCESSES * EDITORS
    assert [change.number for change in found] == list(range(2, len(kept) + 2))
    assert sorted(kept.values()) == [change.number for change in found]
    marks = {change.number: change.why for change in found if change.why}
    assert all(marks.get(number, mark) == mark for mark, number in kept.items())

    plan = plans.read(file_engine, CODE)
    assert plan.revision == len(found) + 1
    shared = standing(plan, "partners", SHARED)
    added = [mark for editor in told for mark in editor["added"]]
    assert shared is not None
    assert sorted(shared.value.aliases) == sorted([*start().partners[0].aliases, *added])
    again = start()
    for change in found:
        again = apply(again, change.edits)
    assert again == plan
    check_content(file_engine)
    _tell(told, len(kept), remark)


def _tell(told: list[dict[str, Any]], kept: int, remark: list[str]) -> None:
    refused: dict[str, int] = {}
    for editor in told:
        for name, times in editor["refused"].items():
            refused[name] = refused.get(name, 0) + times
    slowest = max(editor["slowest"] for editor in told)
    said = ", ".join(f"{name} {times}" for name, times in sorted(refused.items()))
    remark.append(
        f"{len(told)} redacteuren, {SECONDS:.0f} s: {kept} wijzigingen, geweigerd: {said}; langste {slowest:.2f} s"
    )
