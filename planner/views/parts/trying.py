"""What is tried on a page: the plan as if suggestions or proposals ran. It stands in the address and nowhere else."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from planner.domain.analysis import Analysis, Survey, survey
from planner.domain.grid import CellKey
from planner.domain.trials import Trial, changed_cells, open_proposals, proposal_address, trial_of, with_trials
from planner.views.reader import Asked

#: Parameters: what is tried, and whether the stored proposals lie over the plan.
TRY, LAYER = "proef", "voorstellen"
#: No more than this are tried together.
MOST = 20
_KEPT = 4


@dataclass(frozen=True, eq=False)
class Trying:
    """`tried` stands in the address; `layer` are the stored proposals that lie over the plan. Of what is unknown
    nothing happens, nor of what is `too_many`.
    """

    tried: tuple[Trial, ...]
    layer: tuple[Trial, ...]
    unknown: tuple[str, ...]
    too_many: bool
    before: Survey
    neighbourhood: str | None

    @property
    def trials(self) -> tuple[Trial, ...]:
        """All that is tried."""
        return (*self.tried, *self.layer)

    @cached_property
    def after(self) -> Survey:
        """All areas as if it ran; the survey as it is when nothing is tried."""
        return _after(self.before, tuple(one.address for one in self.trials))

    @property
    def analysis(self) -> Analysis:
        """The answer as if it ran."""
        return self.after.analysis(self.neighbourhood)

    @cached_property
    def changed(self) -> Mapping[CellKey, int]:
        """The cells that rise, with by how many interventions."""
        if self.after is self.before:
            return {}
        return changed_cells(self.before, self.after, self.neighbourhood)


def trying(asked: Asked, found: Survey) -> Trying:
    """What an address tries on the survey of its question."""
    tried, unknown, too_many = in_address(asked)
    known = {one.address for one in tried}
    proposals = open_proposals(asked.plan) if asked.params.get(LAYER) == "ja" else ()
    layer = [trial_of(asked.plan, address) for one in proposals if (address := proposal_address(one)) not in known]
    return Trying(
        tried,
        tuple(one for one in layer if one is not None),
        unknown,
        too_many,
        found,
        asked.question.neighbourhood,
    )


def in_address(asked: Asked) -> tuple[tuple[Trial, ...], tuple[str, ...], bool]:
    """What an address tries, what in it is not known, and whether there is more than can be tried together."""
    trials = {address: trial_of(asked.plan, address) for address in _addresses_in(asked.params)}
    known = tuple(one for one in trials.values() if one is not None)
    return known[:MOST], tuple(address for address, one in trials.items() if one is None), len(known) > MOST


def _addresses_in(params: Mapping[str, str]) -> tuple[str, ...]:
    """What stands in `proef=`, each once."""
    given = (one.strip() for one in params.get(TRY, "").split(","))
    return tuple(dict.fromkeys(one for one in given if one))


def tries(params: Mapping[str, str]) -> bool:
    """Whether an address asks for more than what is stored."""
    return bool(_addresses_in(params)) or params.get(LAYER) == "ja"


def with_one_more(params: Mapping[str, str], address: str) -> str:
    """What stands in `proef=` when this is tried as well."""
    return ",".join(dict.fromkeys((*_addresses_in(params), address)))


def without_one(params: Mapping[str, str], address: str) -> str:
    """What stands in `proef=` when this is tried no more."""
    return ",".join(one for one in _addresses_in(params) if one != address)


def _after(before: Survey, addresses: tuple[str, ...]) -> Survey:
    kept: OrderedDict[tuple[str, ...], Survey] = before.remember("tried", OrderedDict)
    if (known := kept.get(addresses)) is not None:
        return known
    plan, _ = with_trials(before.plan, addresses)
    if plan is before.plan:
        return before
    made = survey(plan, before.question)
    kept[addresses] = made
    while len(kept) > _KEPT:
        kept.popitem(last=False)
    return made
