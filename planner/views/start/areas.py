"""Step 2: wijken, typed one per line or out of a file. They are shown first, and stored when somebody says so."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from planner.domain.changes import Change, Edit, changed
from planner.domain.editing import Refused, live, take_away
from planner.domain.misfits import FieldMisfit, FieldProblem
from planner.domain.plan import Neighbourhood, Plan
from planner.domain.setting_up import add_areas, known_as, misfits
from planner.imports.area_list import MOST_BYTES, AreaLine, AreaList, read_area_list
from planner.language.field_problems import what_to_do
from planner.language.numbers import counted, listed, number
from planner.language.problems import SENTENCES, finding
from planner.language.record_words import label
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.forms import Field, Form, Section
from planner.views.parts.submitted import BadPayload, Submitted
from planner.views.parts.uploads import file_name, uploaded
from planner.views.parts.using import LIST_CODES
from planner.views.reader import Asked

ADD, REMOVE, ATTENTION = "areas-add", "area-remove", "area-attention"
NEW, KNOWN, WRONG = "nieuw", "bekend", "fout"
_LIST = "list"
Data = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """A line of a list beside the plan: new, there already, or wrong; and why."""

    line: AreaLine
    state: str
    why: str = ""


def data(asked: Asked) -> Data:
    """The form to type in, and the wijken that are there."""
    plan = asked.plan
    return {
        "form": _form().data(),
        "most": MOST_BYTES,
        "areas": [
            {
                "code": one.code,
                "name": one.name,
                "more": _more(one, with_attention=False),
                "attention": one.attention,
            }
            for one in plan.neighbourhoods
        ],
        "lists": asked.href("/beheer", gemeente=plan.municipality.code, lijst=LIST_CODES["neighbourhoods"]),
    }


def _form() -> Form:
    hint = "De naam is genoeg. Meer kan ook, met puntkomma’s ertussen: Selwerd; SPT; aandachtswijk; BU00141000"
    field = Field(_LIST, "Eén wijk per regel", "long", rows=8, hint=hint)
    return Form("wijken-typen", ADD, "", (Section("", (field,)),), {_LIST: ""}, save="Neem de wijken over")


# ── reading ────────────────────────────────────────────────────────────────────────────


def preview(plan: Plan, body: Mapping[str, Any]) -> Data:
    """What would happen with a list, line by line. Raises BadPayload for what our own page never sends."""
    found = _given(body)
    rows = compared(plan, found)
    counts = Counter(row.state for row in rows)
    return {
        "problem": _sentence(found),
        "rows": [
            {
                "line": row.line.line,
                "name": row.line.name,
                "more": _more(row.line.area) if row.line.area else "",
                "state": row.state,
                "why": row.why,
            }
            for row in rows
        ],
        "new": counts[NEW],
        "said": said(counts),
    }


def said(counts: Mapping[str, int]) -> str:
    """ "12 nieuwe wijken. 2 staan er al. 1 regel klopt niet."""
    new, known, wrong = (counts.get(state, 0) for state in (NEW, KNOWN, WRONG))
    parts = [f"{counted(new, 'nieuwe wijk', 'nieuwe wijken')}." if new else "Geen nieuwe wijken."]
    if known:
        parts.append(f"{number(known)} {'staat' if known == 1 else 'staan'} er al.")
    if wrong:
        parts.append(f"{counted(wrong, 'regel klopt', 'regels kloppen')} niet.")
    return " ".join(parts)


def compared(plan: Plan, found: AreaList) -> list[Row]:
    """Every line beside the plan as it is now."""
    return [_row(plan, line) for line in found.lines]


def _row(plan: Plan, line: AreaLine) -> Row:
    if line.area is None:
        return Row(line, WRONG, " ".join(_capital(SENTENCES[one.kind](one)) for one in line.problems))
    there = known_as(plan, line.area)
    if there is not None:
        other = there.name.casefold() != line.name.casefold()
        return Row(line, KNOWN, f"Heet in uw lijst {there.name}." if other else "")
    wrong = [what_to_do(one, label(Neighbourhood, one.path)) for one in misfits(plan, line.area)]
    return Row(line, WRONG, " ".join(wrong)) if wrong else Row(line, NEW)


def _given(body: Mapping[str, Any]) -> AreaList:
    """The list in a request: a text, or a file with its name."""
    file = body.get("bestand")
    if file is None:
        text = body.get("tekst", "")
        if not isinstance(text, str):
            raise BadPayload("tekst")
        return read_area_list(text)
    found = uploaded(body, MOST_BYTES)
    return read_area_list(found.content, found.name)


def _sentence(found: AreaList) -> str:
    return _capital(" ".join(finding(one) for one in found.problems))


def _more(one: Neighbourhood, *, with_attention: bool = True) -> str:
    """What a wijk has besides its name."""
    parts = [f"ook {listed(list(one.aliases))}"] if one.aliases else []
    if one.attention and with_attention:
        parts.append("aandachtswijk")
    parts.extend(one.cbs_codes)
    if one.population is not None:
        parts.append(counted(one.population, "inwoner", "inwoners"))
    return " · ".join(parts)


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


# ── storing ────────────────────────────────────────────────────────────────────────────


def _add(call: Call) -> Done:
    """Take over what is new. Typed lines that are wrong go back to whoever typed them; of a file they are left out."""
    typed = call.body.get("bestand") is None
    text = Submitted(call.body.get("velden")).text(_LIST) if typed else ""
    found = _given({"tekst": text} if typed else call.body)
    source = "" if typed else f"Bestand {file_name(call.body['bestand']['naam'])}"
    without = _without(call)
    kept: list[Row] = []

    def edits(plan: Plan) -> tuple[Edit, ...]:
        kept[:] = [row for row in compared(plan, found) if row.line.line not in without]
        return add_areas(plan, [_sourced(row.line.area, source) for row in kept if row.state == NEW and row.line.area])

    if not found.lines:
        raise Refused((FieldProblem(_LIST, FieldMisfit.NOTHING_NEW),))
    committed = call.commit("record_created", edits)
    wrong = [row for row in kept if row.state == WRONG]
    if committed.change is None and wrong:
        raise Refused((FieldProblem(_LIST, FieldMisfit.NOTHING_NEW),))
    rest = _lines(text, [row.line.line for row in wrong]) if typed else ""
    return Done(committed, _added(committed.change, len(wrong)), more={"rest": rest})


def _sourced(area: Neighbourhood, source: str) -> Neighbourhood:
    """Where a number of people comes from, when the list does not say so itself."""
    unsaid = area.population is not None and not area.population_source
    return replace(area, population_source=source) if unsaid and source else area


def _added(change: Change | None, wrong: int) -> str:
    """ "12 wijken overgenomen. 1 regel klopt niet en doet niet mee."""
    if change is None:
        return ""
    new = f"{counted(len(change.edits), 'wijk', 'wijken')} overgenomen."
    return f"{new} {counted(wrong, 'regel klopt', 'regels kloppen')} niet." if wrong else new


def _without(call: Call) -> frozenset[int]:
    """Lines of a file that somebody left out."""
    given = call.body.get("zonder", [])
    if not isinstance(given, list) or not all(isinstance(one, int) and not isinstance(one, bool) for one in given):
        raise BadPayload("zonder")
    return frozenset(given)


def _lines(text: str, numbers: list[int]) -> str:
    lines = text.split("\n")
    return "\n".join(lines[place - 1] for place in numbers if place <= len(lines))


def _remove(call: Call) -> Done:
    code = call.text("wijk")
    names: list[str] = []

    def edits(plan: Plan) -> tuple[Edit, ...]:
        names[:] = [live(plan, "neighbourhoods", code).name]
        return take_away(plan, "neighbourhoods", code)

    committed = call.commit("record_removed", edits)
    return Done(committed, f"{names[0]} is weggehaald." if names else "")


def _attention(call: Call) -> Done:
    code, on = call.text("wijk"), call.body.get("aan")
    if not isinstance(on, bool):
        raise BadPayload("aan")
    names: list[str] = []

    def edits(plan: Plan) -> tuple[Edit, ...]:
        one: Neighbourhood = live(plan, "neighbourhoods", code)
        names[:] = [one.name]
        edit = changed(plan, "neighbourhoods", replace(one, attention=on))
        return (edit,) if edit else ()

    committed = call.commit("record_saved", edits)
    return Done(committed, f"{names[0]} is {'nu' if on else 'geen'} aandachtswijk." if names else "")


ACTIONS = (
    Action(ADD, _add, label=lambda _plan, _path: "Wijken"),
    Action(REMOVE, _remove),
    Action(ATTENTION, _attention),
)
