"""What people do with a proposal, as edits: a step to the steering group, a comment, carrying it out."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from planner.domain.changes import Edit, changed, created
from planner.domain.checks import problems
from planner.domain.confirming import Looked, sure, sure_delivery
from planner.domain.editing import Draft, Refused, live, new_code
from planner.domain.interventions import Delivery, Intervention
from planner.domain.misfits import FieldMisfit, FieldProblem
from planner.domain.plan import Plan
from planner.domain.proposal_checks import missing
from planner.domain.proposals import STEPS, Proposal, ProposalCell, ProposalComment, ProposalState, ProposalStep, Use
from planner.domain.records import records_in, standing
from planner.domain.suggested import Suggestion, SuggestionKind
from planner.domain.texts import plain_name
from planner.domain.trials import is_tried, proposal_address, with_trials

_FIELD = "proposals"
#: Decisions that whoever waits for them must be able to understand.
WITH_REASON = (ProposalState.REJECTED, ProposalState.HELD)
#: What is in one of these keeps nobody from proposing the same again.
_OVER = (ProposalState.REJECTED, ProposalState.DONE)
#: The use of the money that each kind of suggestion is.
USES: Mapping[SuggestionKind, Use] = MappingProxyType(
    {
        SuggestionKind.REACH: Use.REACH,
        SuggestionKind.WIDEN: Use.WIDEN,
        SuggestionKind.ADD: Use.SUPPLY,
        SuggestionKind.BORROW: Use.SUPPLY,
    }
)


def step(plan: Plan, code: str, state: ProposalState, looked: Looked, reason: str = "") -> tuple[Edit, ...]:
    """Take a step, dated and signed. Raises Refused for a step that the list does not allow, or what it still needs."""
    now: Proposal = live(plan, _FIELD, code)
    if state not in STEPS[now.state]:
        raise Refused((FieldProblem("state", FieldMisfit.NO_STEP, (now.state.value, state.value)),))
    found = list(missing(now)) if state is ProposalState.SUBMITTED else []
    if state in WITH_REASON and not reason.strip():
        found.append(FieldProblem("reason", FieldMisfit.EMPTY))
    if found:
        raise Refused(found)
    taken = ProposalStep(state, looked.on, looked.by, reason)
    return _put(plan, replace(now, state=state, steps=(*now.steps, taken)))


def comment(plan: Plan, code: str, looked: Looked, text: str) -> tuple[Edit, ...]:
    """Say something about a proposal."""
    now: Proposal = live(plan, _FIELD, code)
    if not text.strip():
        raise Refused((FieldProblem("text", FieldMisfit.EMPTY),))
    return _put(plan, replace(now, comments=(*now.comments, ProposalComment(looked.on, looked.by, text))))


def carry_out(plan: Plan, code: str, looked: Looked, why: str = "") -> tuple[Edit, ...]:
    """Put into the plan what the proposal does: the same that trying it shows, as run by decision of who asks.

    An intervention that has a cell already gets a delivery more; for other cells one of its own is added. No source
    says of what is added that it has its cells: `why` is what it says of itself instead.
    """
    one: Proposal = live(plan, _FIELD, code)
    tried, _unknown = with_trials(plan, (proposal_address(one),))
    before, draft = {each.code: each for each in plan.interventions}, Draft(plan)
    for each in tried.interventions:
        if is_tried(each):
            draft.add(
                created(draft.plan, "interventions", _as_new(draft.plan, one, replace(each, pillar_reason=why), looked))
            )
        elif each != before[each.code]:
            last = _begun(each.deliveries[-1], looked)
            draft.add(changed(draft.plan, "interventions", replace(each, deliveries=(*each.deliveries[:-1], last))))
    return tuple(draft.edits)


def _as_new(plan: Plan, one: Proposal, tried: Intervention, looked: Looked) -> Intervention:
    """What was tried as an intervention of its own, with a code and a name that nothing else has.

    What has another name than what it was made of keeps that as an alias: in its cells it is there already.
    """
    known = {plain_name(each.name) for each in plan.interventions + plan.archive.interventions}
    name = tried.name if plain_name(tried.name) not in known else one.name
    name = free_name(plan, "interventions", name)
    renamed = name != tried.name and (one.intervention or one.entry)
    return replace(
        tried,
        code=new_code(plan, "interventions", name),
        name=name,
        aliases=(tried.name,) if renamed else (),
        placements=tuple(sure(part, looked) for part in tried.placements),
        deliveries=tuple(_begun(part, looked) for part in tried.deliveries),
    )


def _begun(part: Delivery, looked: Looked) -> Delivery:
    return sure_delivery(replace(part, starts=looked.on), looked)


def from_suggestion(plan: Plan, one: Suggestion) -> Proposal:
    """A draft out of what fits in a cell. The code of what is borrowed is one of another plan."""
    return drafted(plan, _about(plan, one))


def _about(plan: Plan, one: Suggestion) -> Proposal:
    wijken = (one.neighbourhood,) if one.neighbourhood else ()
    own = "" if one.lender else one.intervention
    use = USES[one.kind]
    if use is Use.WIDEN and not any(group.vulnerable for group in plan.groups if group.code == one.key[2]):
        # The agreement means widening to vulnerable groups; any other group is more reach for what there is.
        use = Use.REACH
    return Proposal("", one.name, (ProposalCell(*one.key),), wijken, use, intervention=own, entry=one.entry)


def proposed(plan: Plan, one: Suggestion) -> Proposal | None:
    """The proposal that does what fits in a cell already, in the same wijk; None when none goes on.

    What is borrowed has no code in this plan, and is known by the name that its draft would get.
    """
    about = _about(plan, one)
    going = (each for each in plan.proposals if each.state not in _OVER and _same(each, about))
    return next((each for each in going if one.lender == "" or plain_name(each.name) == plain_name(one.name)), None)


def begun(plan: Plan, about: Proposal) -> Proposal | None:
    """The draft that somebody began for the same cells and wijken, with the same intervention or with none."""
    return next((one for one in plan.proposals if one.state is ProposalState.DRAFT and _same(one, about)), None)


def _same(one: Proposal, other: Proposal) -> bool:
    what = (one.intervention, one.entry) == (other.intervention, other.entry)
    return what and set(one.cells) == set(other.cells) and set(one.neighbourhoods) == set(other.neighbourhoods)


def drafted(plan: Plan, about: Proposal) -> Proposal:
    """A new draft with a code and a name that nothing else has, and the programme of what it extends."""
    name = free_name(plan, _FIELD, about.name)
    programme = about.programme or programme_of(plan, about.intervention)
    return replace(about, code=new_code(plan, _FIELD, name), name=name, programme=programme)


def programme_of(plan: Plan, intervention: str) -> str:
    """The crossing programme that an intervention belongs to; "" when there is none."""
    now = standing(plan, "interventions", intervention)
    crossing = [one.code for one in plan.programmes if one.crossing]
    return next((code for code in crossing if now and code in now.value.programmes), "")


def free_name(plan: Plan, field: str, name: str) -> str:
    """The name, or the name with a number where another record has it."""
    every = (*records_in(plan, field), *records_in(plan, field, archived=True))
    taken = {plain_name(one.name) for one in every}
    free, number = name, 1
    while plain_name(free) in taken:
        number += 1
        free = f"{name} ({number})"
    return free


def _put(plan: Plan, new: Proposal) -> tuple[Edit, ...]:
    found = problems(plan, _FIELD, new, new=False)
    if found:
        raise Refused(found)
    edit = changed(plan, _FIELD, new)
    return (edit,) if edit else ()
