"""Some people who edit at random, in a process of their own.

Run as `python -m tests.store.editors URL SECONDS FIRST HOW_MANY`. They share one engine and one shelf, as people do who
use the same running program. Tells as JSON what each was told: the mark of every request that was acknowledged with the
number of its change, and every error by its name.
"""

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from threading import Thread

from planner.domain.changes import Author, Edit, Stale, created
from planner.domain.errors import NothingToRedo, NothingToUndo
from planner.domain.plan import Partner, Plan, Theme
from planner.domain.records import record, standing
from planner.store.changes import Committed, Expected, Overtaken, Task, commit, redo, undo, version
from planner.store.database import open_engine
from planner.store.plans import PlanShelf
from tests.changing import Step, edits_for
from tests.store.acting import CODE, setting

#: What may be answered when others are at work: told in words, and nothing stored.
EXPECTED = (Overtaken, Stale, NothingToUndo, NothingToRedo)
#: Whom everybody adds something to.
SHARED = "ggd"
_KINDS = ("interventions", "themes", "programmes", "goals", "neighbourhoods", "marks", "groups")


@dataclass
class Editor:
    """One person. `kept` is what was acknowledged, `added` what must be in the shared record."""

    shelf: PlanShelf
    number: int
    kept: dict[str, int] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0

    def work(self, until: float) -> None:
        """Do one thing after another, with a moment of thought between."""
        chance = random.Random(self.number)
        deeds = [self._add_alias, self._new_theme, self._save, self._save, self._anything, self._undo, self._redo]
        turn = 0
        while time.monotonic() < until:
            turn += 1
            began = time.monotonic()
            self._try(chance.choice(deeds), f"{self.number}-{turn}", chance)
            self.slowest = max(self.slowest, time.monotonic() - began)
            time.sleep(chance.uniform(0, 0.02))

    def _try(self, deed: Callable[[str, random.Random], Committed], mark: str, chance: random.Random) -> None:
        try:
            done = deed(mark, chance)
        except EXPECTED as error:
            self.refused[type(error).__name__] += 1
        except Exception as error:
            self.faults.append(_told(error))
        else:
            if done.change:
                self.kept[mark] = done.change.number

    @property
    def author(self) -> Author:
        """Who this is."""
        return Author(f"Redacteur {self.number}", f"browser-{self.number}")

    def _add_alias(self, mark: str, _chance: random.Random) -> Committed:
        def edits(plan: Plan) -> list[Edit]:
            now = standing(plan, "partners", SHARED)
            assert now is not None
            partner: Partner = now.value
            return setting("partners", SHARED, aliases=(*partner.aliases, mark))(plan)

        # Under another key, so that no undo of this editor takes it back.
        task = Task("test", replace(self.author, key=f"adder-{self.number}"), edits, mark, mark)
        done = commit(self.shelf, CODE, task)
        self.added.append(mark)
        return done

    def _new_theme(self, mark: str, _chance: random.Random) -> Committed:
        return self._commit(mark, lambda plan: [created(plan, "themes", Theme(f"t{mark}", f"Thema {mark}"))])

    def _save(self, mark: str, chance: random.Random) -> Committed:
        """Look at a record, think, and save it with the version that was looked at."""
        seen = self.shelf.get(CODE)
        value = chance.choice((*seen.interventions, *seen.groups))
        name = "interventions" if value in seen.interventions else "groups"
        key = record(name).key(value)
        known = version(self.shelf.engine, CODE, name, key)
        time.sleep(chance.uniform(0, 0.02))

        def edits(plan: Plan) -> list[Edit]:
            return setting(name, key, name=f"Van {mark}")(plan) if standing(plan, name, key) else []

        return self._commit(mark, edits, (Expected(name, key, known),))

    def _anything(self, mark: str, chance: random.Random) -> Committed:
        deed = chance.choice(("create", "change", "move", "archive", "restore", "remove", "bulk"))
        kind = "marks" if deed == "bulk" else chance.choice(_KINDS if deed != "archive" else ("themes", "programmes"))
        if kind == "marks" and deed == "restore":
            kind = "themes"
        step = Step(deed, kind, chance.randrange(100), chance.randrange(100))
        return self._commit(mark, lambda plan: edits_for(plan, step))

    def _undo(self, mark: str, _chance: random.Random) -> Committed:
        return undo(self.shelf, CODE, self.author, operation=mark)

    def _redo(self, mark: str, _chance: random.Random) -> Committed:
        return redo(self.shelf, CODE, self.author, operation=mark)

    def _commit(
        self, mark: str, edits: Callable[[Plan], Sequence[Edit]], expects: tuple[Expected, ...] = ()
    ) -> Committed:
        return commit(self.shelf, CODE, Task("test", self.author, edits, mark, mark, expects))


def _told(error: BaseException | None) -> str:
    """An error with everything that it came from, and SQLite's own name for it."""
    found = []
    while error is not None:
        found.append(f"{error!r} {getattr(getattr(error, 'orig', error), 'sqlite_errorname', '')}".strip())
        error = error.__cause__
    return " < ".join(found)


def main(url: str, seconds: float, first: int, how_many: int) -> None:
    """Let them work, and tell what they were told."""
    shelf = PlanShelf(open_engine(url))
    until = time.monotonic() + seconds
    editors = [Editor(shelf, first + place) for place in range(how_many)]
    threads = [Thread(target=editor.work, args=(until,)) for editor in editors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = [{name: value for name, value in vars(editor).items() if name != "shelf"} for editor in editors]
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
