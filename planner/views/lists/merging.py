"""What a merge would do, told before it is done: made from the very edits that it consists of."""

from collections.abc import Sequence
from typing import Any

from planner.domain.changes import Edit, name_of
from planner.domain.editing import InUse, Refused, merge
from planner.domain.merging import may_take
from planner.domain.plan import Plan
from planner.domain.records import ARCHIVED, record, records_in, standing
from planner.language.numbers import counted, listed
from planner.language.record_words import RECORD_NAMES
from planner.views.parts.using import in_words


def partners_of(plan: Plan, field: str, code: str) -> list[dict[str, str]]:
    """The records that can take the place of this one, as choices."""
    key = record(field).key
    now = standing(plan, field, code)
    if now is None or now.archived:
        return []
    others = (one for one in records_in(plan, field) if key(one) != code and may_take(plan, field, now.value, one))
    return [{"value": key(one), "label": name_of(one), "part": ""} for one in sorted(others, key=_by_name)]


def _by_name(one: Any) -> str:
    return name_of(one).casefold()


def foretold(plan: Plan, field: str, code: str, into: str) -> tuple[bool, list[str]]:
    """Whether a record can be merged into another, and what will happen, in sentences."""
    gone, kept = standing(plan, field, code), standing(plan, field, into)
    if gone is None or kept is None or gone.archived or kept.archived:
        return False, ["Deze twee staan niet (meer) allebei in de lijst."]
    old, new = name_of(gone.value), name_of(kept.value)
    try:
        edits = merge(plan, field, code, into)
    except InUse as error:
        return False, [f"“{old}” kan niet weg. Hieraan hangt nog: {in_words(error.uses)}."]
    except Refused:
        return False, [f"“{new}” kan de plaats van “{old}” niet innemen. Kies iets anders."]
    moved = _moved(edits, field, new)
    lost = _lost(edits)
    alias = (
        f"“{old}” wordt een andere naam van {new}." if hasattr(kept.value, "aliases") else f"De naam “{old}” vervalt."
    )
    said = (moved, lost, alias, _figures(edits, new), _outlines(edits), _situation(edits, old, new))
    return True, [one for one in (*said, _end(edits[-1], old)) if one]


def _moved(edits: Sequence[Edit], field: str, new: str) -> str:
    """ "14 interventies en 2 doelen gaan naar GGD Groningen." """
    kinds: dict[str, set[str]] = {}
    for edit in edits[:-1]:
        if edit.field != field and edit.after is not None:
            kinds.setdefault(edit.field, set()).add(edit.key)
    below = sum(edit.field == field and "parent" in (edit.after or {}) for edit in edits[:-1])
    said = [counted(len(keys), *RECORD_NAMES[one]) for one, keys in kinds.items()]
    if below:
        said.append(counted(below, *RECORD_NAMES[field]))
    one = len(said) == 1 and said[0].startswith("1 ")
    return f"{listed(said)} {'gaat' if one else 'gaan'} naar {new}." if said else f"Er hoeft niets mee naar {new}."


def _lost(edits: Sequence[Edit]) -> str:
    """Judgements that do not go along: the other cell keeps its own."""
    marks = [edit for edit in edits if edit.field == "marks"]
    count = sum(1 if edit.after is None else -1 for edit in marks)
    if count <= 0:
        return ""
    return (
        f"{counted(count, 'celoordeel vervalt', 'celoordelen vervallen')}: een andere cel hoeft niet leeg te blijven."
    )


def _figures(edits: Sequence[Edit], new: str) -> str:
    """Figures of two smaller wijken say nothing of the larger one."""
    count = sum(edit.field == "observations" and edit.after is None for edit in edits)
    if not count:
        return ""
    verb = "vervalt" if count == 1 else "vervallen"
    said = f"{counted(count, 'ingelezen cijfer', 'ingelezen cijfers')} {verb}."
    return f"{said} Lees de cijfers van {new} daarna opnieuw in."


def _outlines(edits: Sequence[Edit]) -> str:
    """The outline of a part is not that of the whole."""
    count = sum(edit.field == "shapes" for edit in edits)
    if not count:
        return ""
    verb = "vervalt" if count == 1 else "vervallen"
    return f"{counted(count, *RECORD_NAMES['shapes'])} {verb}. Lees de kaart daarna opnieuw in."


def _situation(edits: Sequence[Edit], old: str, new: str) -> str:
    """What was written of a theme goes where nothing was written yet."""
    count = sum(1 if edit.after is None else -1 for edit in edits if edit.field == "situations")
    return f"Wat er over de situatie van {old} staat, vervalt: {new} heeft een eigen tekst." if count > 0 else ""


def _end(last: Edit, old: str) -> str:
    if last.after is not None and last.after.get(ARCHIVED):
        return f"“{old}” gaat naar het archief, omdat een bron of een cijfer ernaar verwijst."
    return f"“{old}” verdwijnt uit de lijst."
