"""What if: the plan as if suggestions or proposals ran already. Nothing of it is stored; nothing that counts drops."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from planner.domain.adopting import adopted, names_of
from planner.domain.analysis import Cell, Survey
from planner.domain.grid import CellKey, ancestors
from planner.domain.interventions import Delivery, Intervention, Placement
from planner.domain.plan import Plan
from planner.domain.proposals import Proposal, ProposalState
from planner.domain.suggested import parse
from planner.domain.texts import plain_name
from planner.domain.words import Basis, InterventionKind, Level, Scope, Status

#: What stands before the code of a stored proposal in an address.
PROPOSAL = "voorstel"
#: States in which a proposal is not carried out yet and not turned down: the layer "met voorstellen".
OPEN_STATES = (ProposalState.DRAFT, ProposalState.SUBMITTED, ProposalState.ADVICE, ProposalState.GRANTED)
_RISING = (Level.BLANK, Level.EMPTY, Level.PLANNED, Level.THIN, Level.COVERED, Level.STRONG)


@dataclass(frozen=True)
class Trial:
    """Something that is tried: as if it ran in these cells and wijken (none: in the whole municipality)."""

    address: str
    name: str
    cells: tuple[CellKey, ...]
    neighbourhoods: tuple[str, ...]
    intervention: str = ""
    entry: str = ""
    programme: str = ""


def trial_of(plan: Plan, address: str) -> Trial | None:
    """What an address stands for: a suggestion, or a stored proposal; None when the plan has no such."""
    word, _, code = address.partition("~")
    if word == PROPOSAL:
        found = next((one for one in plan.proposals if one.code == code), None)
        return _proposed(address, found) if found else None
    one = parse(address, plan)
    if one is None:
        return None
    wijken = (one.neighbourhood,) if one.neighbourhood else ()
    # The code of what is borrowed is one of another plan.
    own = "" if one.lender else one.intervention
    return Trial(address, one.name, (one.key,), wijken, own, one.entry)


def proposal_address(proposal: Proposal) -> str:
    """What stands for a stored proposal in the address of a page."""
    return f"{PROPOSAL}~{proposal.code}"


def _proposed(address: str, one: Proposal) -> Trial:
    cells = tuple((cell.theme, cell.pillar, cell.group) for cell in one.cells)
    return Trial(address, one.name, cells, one.neighbourhoods, one.intervention, one.entry, one.programme)


def open_proposals(plan: Plan) -> tuple[Proposal, ...]:
    """Proposals that would change the plan: not rejected, held, running or done."""
    return tuple(one for one in plan.proposals if one.state in OPEN_STATES and one.cells)


def with_trials(plan: Plan, addresses: Sequence[str]) -> tuple[Plan, tuple[str, ...]]:
    """The plan as if these ran, aimed at their wijken, and the addresses that were not understood.

    An intervention that has a cell already gets one more delivery. For other cells something of its own is added, so
    that nothing else of the intervention changes. The same thing in the same cell counts once, however often it is
    tried: as a suggestion and as the proposal that was made of it, or for one wijk and for another.
    """
    wanted = dict.fromkeys(addresses)
    trials = [trial_of(plan, address) for address in wanted]
    unknown = tuple(address for address, one in zip(wanted, trials, strict=True) if one is None)
    tried = _with_all(plan, [one for one in trials if one is not None])
    return (plan if tried == plan.interventions else replace(plan, interventions=tried)), unknown


def is_tried(one: Intervention) -> bool:
    """Whether an intervention is only tried: it stands nowhere else than in the plan that `with_trials` gives."""
    return "~" in one.code


def _with_all(plan: Plan, trials: Iterable[Trial]) -> tuple[Intervention, ...]:
    found, names = {one.code: one for one in plan.interventions}, names_of(plan)
    more: dict[str, dict[Delivery, None]] = {}
    added: dict[tuple[str, CellKey], dict[Trial, None]] = {}
    for trial in trials:
        base = found.get(trial.intervention)
        for cell in trial.cells:
            if base is not None and _has(plan, base, cell):
                more.setdefault(base.code, {})[_running(trial)] = None
            else:
                added.setdefault((_what(plan, trial, names), cell), {})[trial] = None
    for code, deliveries in more.items():
        found[code] = replace(found[code], deliveries=(*found[code].deliveries, *deliveries))
    together: dict[tuple[str, tuple[Trial, ...]], list[CellKey]] = {}
    for (what, cell), tried in added.items():
        together.setdefault((what, tuple(tried)), []).append(cell)
    bases = {one.code: one for one in plan.interventions}
    new = [_of_its_own(plan, tried, bases, tuple(cells)) for (_, tried), cells in together.items()]
    return (*found.values(), *new)


def _what(plan: Plan, trial: Trial, names: Mapping[str, Intervention]) -> str:
    """What a trial is about, the same for everything that would add the same intervention."""
    entry = next((one for one in plan.catalogue if one.code == trial.entry), None)
    if trial.intervention:
        return trial.intervention
    if entry is not None:
        taken = names.get(plain_name(entry.name))
        return taken.code if taken else plain_name(entry.name)
    # What is borrowed is named by the address, without the cell and the wijk; a stored proposal is a thing of its own.
    return trial.address if trial.address.startswith(f"{PROPOSAL}~") else trial.address.rsplit("~", 2)[0]


def _has(plan: Plan, one: Intervention, cell: CellKey) -> bool:
    groups = {cell[2], *ancestors(plan, cell[2])}
    return any((part.theme, part.pillar) == cell[:2] and part.group in groups for part in one.placements)


def _running(trial: Trial) -> Delivery:
    if trial.neighbourhoods:
        return Delivery(Scope.NEIGHBOURHOODS, Status.RUNNING, trial.neighbourhoods)
    return Delivery(Scope.MUNICIPALITY, Status.RUNNING)


def _of_its_own(
    plan: Plan, trials: tuple[Trial, ...], bases: Mapping[str, Intervention], cells: tuple[CellKey, ...]
) -> Intervention:
    """What is added for cells, by all trials that are about it."""
    first, code = trials[0], "+".join(trial.address for trial in trials)
    entry = next((one for one in plan.catalogue if one.code == first.entry), None)
    if first.intervention in bases:
        one = replace(_without_source(bases[first.intervention]), code=code)
    elif entry is not None:
        one = adopted(plan, entry, code)
    else:
        one = Intervention(code, first.name, InterventionKind.INTERVENTION)
    own = [trial.programme for trial in trials if trial.programme]
    return replace(
        one,
        counts=True,
        themes=tuple(dict.fromkeys(cell[0] for cell in cells)),
        placements=tuple(Placement(*cell) for cell in cells),
        deliveries=tuple(dict.fromkeys(_running(trial) for trial in trials)),
        programmes=tuple(dict.fromkeys((*one.programmes, *own))),
    )


def _without_source(one: Intervention) -> Intervention:
    """An intervention without what its source says of it: the source does not say it of other cells.

    What was recognised is the intervention itself, wherever it runs, so that stays.
    """
    bases = [each.name for each in fields(one) if getattr(one, each.name) is Basis.STATED]
    told = ("source", "section", "partners_text", "counts_reason")
    why = ("pillar_reason", "pillar_confidence", "pillar_basis_note")
    unsaid: dict[str, Any] = {**dict.fromkeys((*told, *why), ""), **dict.fromkeys(bases, Basis.INFERRED)}
    return replace(one, **unsaid)


def changed_cells(before: Survey, after: Survey, neighbourhood: str | None) -> Mapping[CellKey, int]:
    """By how many interventions the cells of an area rise; 0 for one of which only the level rises."""
    pairs = zip(before.cells_in(neighbourhood), after.cells_in(neighbourhood), strict=True)
    return {new.key: new.count - old.count for old, new in pairs if _rises(old, new)}


def _rises(old: Cell, new: Cell) -> bool:
    if Level.NOT_APPLICABLE in (old.level, new.level):
        return False
    return new.count > old.count or _RISING.index(new.level) > _RISING.index(old.level)
