"""What is tried on a page: the plan as if suggestions or proposals ran. It stands in the address and nowhere else."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

from planner.domain.analysis import Analysis, Survey, survey
from planner.domain.grid import CellKey
from planner.domain.trials import Trial, changed_cells, open_proposals, proposal_address, trial_of, with_trials
from planner.views.reader import Asked

#: Parameters: what is tried, and whether the stored proposals lie over the plan.
TRY, LAYER = "proef", "voorstellen"
#: More than this do not fit in an address.
MOST = 20
_KEPT = 4
_AFTER: WeakKeyDictionary[Survey, OrderedDict[tuple[str, ...], Survey]] = WeakKeyDictionary()


@dataclass(frozen=True, eq=False)
class Trying:
    """`tried` stands in the address; `layer` are the stored proposals that lie over the plan. Of what is unknown
    nothing happens.
    """

    tried: tuple[Trial, ...]
    layer: tuple[Trial, ...]
    unknown: tuple[str, ...]
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
    addresses = addresses_in(asked.params)
    trials = [(address, trial_of(asked.plan, address)) for address in addresses]
    tried = tuple(one for _, one in trials if one is not None)
    known = {one.address for one in tried}
    proposals = open_proposals(asked.plan) if asked.params.get(LAYER) == "ja" else ()
    layer = [trial_of(asked.plan, address) for one in proposals if (address := proposal_address(one)) not in known]
    return Trying(
        tried,
        tuple(one for one in layer if one is not None),
        tuple(address for address, one in trials if one is None),
        found,
        asked.question.neighbourhood,
    )


def addresses_in(params: Mapping[str, str]) -> tuple[str, ...]:
    """What stands in `proef=`, each once and no more than fit."""
    given = (one.strip() for one in params.get(TRY, "").split(","))
    return tuple(dict.fromkeys(one for one in given if one))[:MOST]


def with_one_more(params: Mapping[str, str], address: str) -> str:
    """What stands in `proef=` when this is tried as well."""
    return ",".join(dict.fromkeys((*addresses_in(params), address)))


def without_one(params: Mapping[str, str], address: str) -> str:
    """What stands in `proef=` when this is tried no more."""
    return ",".join(one for one in addresses_in(params) if one != address)


def _after(before: Survey, addresses: tuple[str, ...]) -> Survey:
    kept = _AFTER.setdefault(before, OrderedDict())
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
