"""What a change over the web consists of: who asks what, and what is answered. `views/writing.py` is the gate."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from planner.domain.changes import Author, Edit
from planner.domain.classifying import Looked
from planner.domain.grid import CellKey
from planner.domain.plan import Plan
from planner.domain.texts import keepable
from planner.language.moments import clock
from planner.store.changes import Committed, Expected, Overtaken, Task, commit
from planner.views.parts.submitted import BadPayload
from planner.views.reader import Reader

_MOST_CELLS = 5000


@dataclass(frozen=True, eq=False)
class Call:
    """One request for a change. `plan` is the plan as the caller may have seen it; edits are made on the newest one."""

    reader: Reader
    municipality: str
    plan: Plan
    body: Mapping[str, Any]
    author: Author
    why: str = ""
    operation: str = ""

    @property
    def today(self) -> date:
        """The day on which things are confirmed and marked."""
        return self.reader.today()

    @property
    def looked(self) -> Looked:
        """Who confirms, and when."""
        return Looked(self.author.name, self.today)

    def text(self, name: str, *, most: int = 200) -> str:
        """A short text of the request itself; raises BadPayload for anything else."""
        said = self.body.get(name, "")
        if not isinstance(said, str) or len(said) > most or not keepable(said):
            raise BadPayload(name)
        return said

    def texts(self, name: str) -> tuple[str, ...]:
        """Several short texts."""
        said = self.body.get(name, [])
        if not isinstance(said, list) or len(said) > _MOST_CELLS:
            raise BadPayload(name)
        if not all(isinstance(one, str) and keepable(one) for one in said):
            raise BadPayload(name)
        return tuple(said)

    def number(self, name: str) -> int:
        """A whole number that is not negative."""
        said = self.body.get(name, 0)
        if isinstance(said, bool) or not isinstance(said, int) or not 0 <= said < 2**53:
            raise BadPayload(name)
        return said

    def cell(self, name: str = "cel") -> CellKey:
        """A cell as it stands in an address: "roken.beleid.kinderen"."""
        return cell_key(self.text(name, most=400))

    def cells(self, name: str = "cellen") -> tuple[CellKey, ...]:
        """Several cells."""
        return tuple(cell_key(said) for said in self.texts(name))

    def commit(
        self, action: str, edits: Callable[[Plan], Sequence[Edit]], expects: tuple[Expected, ...] = ()
    ) -> Committed:
        """Store a change in the name of who asks, who decides over nothing later than the page they looked at."""
        task = Task(action, self.author, edits, self.why, self.operation, expects, self.number("revisie"))
        return commit(self.reader.shelf, self.municipality, task)


@dataclass(frozen=True)
class Done:
    """What is answered after a change: what to say, where to go, and what more the page wants to know.

    `said` comes behind "Opgeslagen om 10:42."; `told` is the whole sentence instead.
    """

    committed: Committed
    said: str = ""
    goto: str = ""
    told: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)

    def data(self) -> dict[str, Any]:
        """As the browser gets it."""
        change = self.committed.change
        saved = f"Opgeslagen om {clock(change.at if change else datetime.now(UTC))}."
        said = f"{saved} {self.said}".strip() if change else "Er was niets veranderd."
        return {
            "revisie": self.committed.plan.revision,
            "wijziging": change.number if change else None,
            "gezegd": self.told or said,
            "ongedaan": change is not None,
            "naar": self.goto or None,
            **self.more,
        }


def no_label(_plan: Plan, path: str) -> str:
    """The name of a field where no form gives it another."""
    return path


@dataclass(frozen=True)
class Action:
    """One thing that can be asked for at /wijzig/<path>.

    `label` says how a field is called that does not fit; `overtaken` what to answer when the record changed meanwhile.
    `founds`: it makes a municipality, so that it is asked for without one, and on an empty plan.
    """

    path: str
    run: Callable[[Call], Done]
    label: Callable[[Plan, str], str] = no_label
    overtaken: Callable[[Call, Overtaken], Mapping[str, Any]] | None = None
    founds: bool = False


def cell_key(said: str) -> CellKey:
    """A cell out of its address; raises BadPayload for what has not three parts."""
    parts = said.split(".")
    if len(parts) != 3 or not all(parts):
        raise BadPayload("cel")
    return parts[0], parts[1], parts[2]
