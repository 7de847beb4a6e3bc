"""What a suggestion is: something that fits in one cell, with the reasons why, and how it stands in an address."""

from dataclasses import dataclass, field
from enum import StrEnum

from planner.domain.grid import CellKey, Grid
from planner.domain.plan import Plan


class SuggestionKind(StrEnum):
    """The four kinds, in the order in which they are shown."""

    REACH = "reach"
    WIDEN = "widen"
    ADD = "add"
    BORROW = "borrow"


class ReasonKind(StrEnum):
    """Why something fits, or what to know before it is chosen."""

    RUNS_IN = "runs_in"
    MAY_RUN_IN = "may_run_in"
    RUNS_ELSEWHERE = "runs_elsewhere"
    MAY_RUN_ELSEWHERE = "may_run_elsewhere"
    VIA_BROADER = "via_broader"
    RUNS_FOR = "runs_for"
    MAY_RUN_FOR = "may_run_for"
    SAME_GROUP = "same_group"
    RELATED_GROUP = "related_group"
    OPEN_GROUP = "open_group"
    MEANT_FOR = "meant_for"
    RECOGNISED = "recognised"
    PARTLY_VERIFIED = "partly_verified"
    UNVERIFIED = "unverified"
    IN_PLAN = "in_plan"
    COVERED_THERE = "covered_there"


@dataclass(frozen=True)
class Reason:
    """One reason. `values` are the codes or the words that it is about: wijken, groups, a level of recognition."""

    kind: ReasonKind
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Suggestion:
    """Something that fits in one cell of one wijk (None: the whole municipality).

    `intervention` is a code of the plan; of what is borrowed, a code of the plan of the `lender`. `entry` is a code
    of the catalogue. `strength` lies between 0 and 1 and orders what is of one kind.
    """

    kind: SuggestionKind
    key: CellKey
    neighbourhood: str | None
    name: str
    intervention: str = ""
    entry: str = ""
    lender: str = ""
    strength: float = field(default=0.0, compare=False)
    reasons: tuple[Reason, ...] = field(default=(), compare=False)

    @property
    def address(self) -> str:
        """What stands for it in the address of a page: `parse` gives it back."""
        what = self.entry or (f"{self.lender}.{self.intervention}" if self.lender else self.intervention)
        return "~".join((_WORDS[self.kind], what, ".".join(self.key), self.neighbourhood or ""))


#: How the kinds stand in an address.
_WORDS = {
    SuggestionKind.REACH: "bereik",
    SuggestionKind.WIDEN: "verbreden",
    SuggestionKind.ADD: "toevoegen",
    SuggestionKind.BORROW: "lenen",
}
_KINDS = {word: kind for kind, word in _WORDS.items()}


def parse(address: str, plan: Plan) -> Suggestion | None:
    """The suggestion that an address stands for, without its strength and reasons; None when the plan has no such.

    >>> from planner.domain.plan import Municipality
    >>> parse("bereik~les~roken.beleid.kinderen~", Plan(Municipality("GM0001", "Veldstad"))) is None
    True
    """
    parts = address.split("~")
    if len(parts) != len(("kind", "what", "cell", "area")) or parts[0] not in _KINDS:
        return None
    word, what, cell, area = parts
    theme, _, rest = cell.partition(".")
    pillar, _, group = rest.partition(".")
    key = theme, pillar, group
    if key not in Grid.of(plan).index or area not in ("", *(one.code for one in plan.neighbourhoods)):
        return None
    return _meant(_KINDS[word], what, (key, area or None), plan)


def _meant(kind: SuggestionKind, what: str, where: tuple[CellKey, str | None], plan: Plan) -> Suggestion | None:
    if kind is SuggestionKind.BORROW:
        lender, _, code = what.partition(".")
        return Suggestion(kind, *where, code, code, lender=lender) if lender and code else None
    if kind is SuggestionKind.ADD:
        entry = next((one for one in plan.catalogue if one.code == what), None)
        return Suggestion(kind, *where, entry.name, entry=entry.code) if entry else None
    one = next((one for one in plan.interventions if one.code == what), None)
    return Suggestion(kind, *where, one.name, one.code) if one else None
