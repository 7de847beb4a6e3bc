"""What can be done to a proposal besides filling in its form: a step, a comment, a draft in one go, to the archive."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from planner.domain.changes import Edit
from planner.domain.classifying import Looked
from planner.domain.editing import Gone, archive, each, live, restore, save
from planner.domain.plan import Plan, Proposal
from planner.domain.proposals import ProposalCell, ProposalState, Use
from planner.domain.proposing import begun, carry_out, comment, drafted, from_suggestion, proposed, step
from planner.domain.records import records_in, standing
from planner.domain.suggested import parse
from planner.language.numbers import counted
from planner.language.proposal_words import NOW, STATES
from planner.language.proposals import carried_out_in_words, name_for
from planner.language.record_values import cell_in_words
from planner.language.record_words import RECORD_NAMES, label
from planner.language.sentences import Names
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.proposal_steps import STEP
from planner.views.parts.submitted import BadPayload, cleaned
from planner.views.proposal.form import FIELD, LIST
from planner.views.proposal.starting import named

ARCHIVE, RESTORE, COMMENT, FROM = "proposal-archive", "proposal-restore", "proposal-comment", "proposal-from"
#: As long as any remark; what is longer is told, and not cut off.
_LONGEST_TEXT = 20_000


def _step(call: Call) -> Done:
    """A step, and with it what the proposal puts into the plan when that is asked: one change."""
    code, state, reason = call.text("code"), _state(call), cleaned(call.text("reden", most=_LONGEST_TEXT))
    too = call.body.get("plan") is True and state is ProposalState.RUNNING
    looked = Looked(call.author.name, call.today)

    def edits(plan: Plan) -> Sequence[Edit]:
        makers: list[Callable[[Plan], Sequence[Edit]]] = [lambda now: step(now, code, state, looked, reason)]
        if too:
            makers.append(lambda now: carry_out(now, code, looked, _why(now, code)))
        return each(plan, makers)

    committed = call.commit("proposal_stepped", edits)
    change = committed.change
    along = sum(edit.field == "interventions" for edit in change.edits) if change else 0
    more = f" {counted(along, *RECORD_NAMES['interventions']).capitalize()} in het plan bijgewerkt." if along else ""
    return Done(committed, f"“{_name(committed.plan, code)}” {NOW.get(state) or f'is nu {STATES[state]}'}.{more}")


def _why(plan: Plan, code: str) -> str:
    return carried_out_in_words(_name(plan, code))


def _state(call: Call) -> ProposalState:
    try:
        return ProposalState(call.text("stap"))
    except ValueError:
        raise BadPayload("stap") from None


def _comment(call: Call) -> Done:
    code, text = call.text("code"), cleaned(call.text("tekst", most=_LONGEST_TEXT))
    looked = Looked(call.author.name, call.today)
    committed = call.commit("proposal_commented", lambda plan: comment(plan, code, looked, text))
    return Done(committed, "Uw opmerking staat erbij.")


def _from(call: Call) -> Done:
    """A draft at once: out of what fits in a cell, or for a cell and a wijk. What is proposed already is led to."""
    made: list[Proposal] = []
    there: list[Proposal] = []

    def edits(plan: Plan) -> Sequence[Edit]:
        new, known = _begun(call, plan)
        made[:], there[:] = [new], [known] if known else []
        return () if known else save(plan, FIELD, new, new=True)

    committed = call.commit("record_created", edits)
    if committed.change is None and there:
        told = f"Hiervoor is al een voorstel: “{there[0].name}”."
        return Done(committed, goto=f"{LIST}/{there[0].code}", told=told)
    if not made and committed.change is not None:
        # The same request came before: what it made then is where it leads now.
        key = committed.change.edits[0].key
        made[:] = [one for one in records_in(committed.plan, FIELD) if one.code == key]
    if not made:
        raise Gone(FIELD, "")
    return Done(committed, f"Voorstel “{made[0].name}” is een concept.", f"{LIST}/{made[0].code}")


def _begun(call: Call, plan: Plan) -> tuple[Proposal, Proposal | None]:
    """The draft that is asked for, and the proposal that is there for the same already."""
    address, names = call.text("suggestie", most=400), Names(plan)
    if address:
        found = parse(address, plan)
        if found is None:
            raise BadPayload("suggestie")
        called = named(call.reader, names, found)
        draft = from_suggestion(plan, called)
        # A list that names the use of a gap keeps its word.
        return (replace(draft, use=_use(call)) if call.text("besteding") else draft), proposed(plan, called)
    cell, wijk = call.cell(), call.text("wijk")
    wijken = (wijk,) if wijk else ()
    own = call.text("interventie")
    what = live(plan, "interventions", own).name if own else cell_in_words(names, *cell)
    name = name_for(names, what, wijk or None)
    about = Proposal("", name, (ProposalCell(*cell),), wijken, _use(call), intervention=own)
    return drafted(plan, about), begun(plan, about)


def _use(call: Call) -> Use:
    said = call.text("besteding")
    if said and said not in set(Use):
        raise BadPayload("besteding")
    return Use(said) if said else Use.SUPPLY


def _archive(call: Call) -> Done:
    return _put(call, "record_archived", archive, "“{}” staat nu in het archief.")


def _restore(call: Call) -> Done:
    return _put(call, "record_restored", restore, "“{}” staat weer bij de voorstellen.")


def _put(call: Call, action: str, way: Callable[[Plan, str, str], Sequence[Edit]], said: str) -> Done:
    code = call.text("code")
    committed = call.commit(action, lambda plan: way(plan, FIELD, code))
    return Done(committed, said.format(_name(committed.plan, code)))


def _name(plan: Plan, code: str) -> str:
    now = standing(plan, FIELD, code)
    return now.value.name if now else code


_LABELS = {"state": "Stand", "reason": "Reden", "text": "Opmerking"}


def _label(_plan: Plan, path: str) -> str:
    return _LABELS.get(path) or label(Proposal, path.split(".")[0])


ACTIONS = (
    Action(STEP, _step, _label),
    Action(COMMENT, _comment, _label),
    Action(FROM, _from, _label),
    Action(ARCHIVE, _archive),
    Action(RESTORE, _restore),
)

__all__ = ["ACTIONS", "ARCHIVE", "COMMENT", "FROM", "RESTORE"]
