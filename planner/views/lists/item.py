"""The record that is open: its form, where it is used, and what can be done with it."""

from collections.abc import Mapping, Sequence
from typing import Any

from planner.domain.changes import name_of
from planner.domain.plan import Partner
from planner.domain.records import Standing, record, standing
from planner.domain.usage import Use
from planner.language.numbers import number
from planner.views.lists.kinds import ListKind
from planner.views.lists.merging import foretold, partners_of
from planner.views.parts.archiving import archived_in, archived_words
from planner.views.parts.using import SHOWN, in_words, places, rows
from planner.views.reader import Asked, Reader

Data = dict[str, Any]
NEW, MERGE, REMOVE = "nieuw", "samenvoegen", "wissen"
Used = Mapping[str, tuple[Use, ...]]


def item_data(asked: Asked, reader: Reader, kind: ListKind, used: Used) -> Data | None:
    """What stands beside the list; None when no record is open."""
    code = asked.plan.municipality.code if kind.single else asked.params.get("item", "").strip()
    if code == NEW and kind.new:
        return None if asked.readonly else _blank(asked, reader, kind)
    now = standing(asked.plan, kind.field, code) if code else None
    return _item(asked, reader, kind, now, used.get(code, ())) if now else None


def _blank(asked: Asked, reader: Reader, kind: ListKind) -> Data:
    form = kind.editable.form_for(asked, reader.engine, None).data()
    return {"code": NEW, "naam": kind.new, "doen": "", "formulier": form, "nieuw": True}


def _item(asked: Asked, reader: Reader, kind: ListKind, now: Standing, found: tuple[Use, ...]) -> Data:
    code = record(kind.field).key(now.value)
    doing = asked.params.get("doen", "").strip()
    can = kind.new and not asked.readonly and not now.archived
    open_form = not asked.readonly and not now.archived and doing not in (MERGE, REMOVE)
    form = kind.editable.form_for(asked, reader.engine, now.value).data() if open_form else None
    told: Data = {
        "code": code,
        "naam": name_of(now.value),
        "doen": doing if can and doing in (MERGE, REMOVE) else "",
        "gearchiveerd": archived_words(archived_in(asked, reader, kind.field, (code,)).get(code))
        if now.archived
        else "",
        "formulier": form,
        "enkel": kind.single,
    }
    if kind.single:
        return told
    return told | {
        "gebruik": _uses(asked, kind, code, found),
        "genoemd": _named(asked, now.value),
        "kan": _can(asked, kind, now, found),
        "samen": _merger(asked, kind, code) if can and doing in (MERGE, REMOVE) else None,
    }


def _can(asked: Asked, kind: ListKind, now: Standing, found: Sequence[Use]) -> Data:
    """What the buttons may do; a list of which nothing comes or goes has none."""
    here = bool(kind.new) and not asked.readonly
    return {
        "archiveren": here and kind.archivable and not now.archived,
        "terugzetten": here and now.archived,
        "samenvoegen": here and not now.archived,
        "wissen": here and not found,
        "waarom": here and bool(found) and not now.archived,
    }


def _uses(asked: Asked, kind: ListKind, code: str, found: Sequence[Use]) -> Data:
    # The lists of a source that name a partner are told apart, with the name that it has there.
    shown = tuple(one for one in found if kind.field != "partners" or one.field != "memberships")
    total, rest = len(places(found)), len(places(shown)) - SHOWN
    said = f"Gebruikt in {in_words(found)}." if found else "Wordt nog nergens gebruikt."
    return {
        "gezegd": said,
        "aantal": total,
        "rijen": rows(asked.names, shown, asked.href),
        "meer": f"en nog {number(rest)} plekken" if rest > 0 else "",
        "alle": _everything(asked, kind, code, found),
    }


def _everything(asked: Asked, kind: ListKind, code: str, found: Sequence[Use]) -> list[str]:
    """A link to the interventions that use it, where the list of interventions can be narrowed to them."""
    filters = {
        "themes": "thema",
        "groups": "doelgroep",
        "pillars": "pijler",
        "programmes": "programma",
        "neighbourhoods": "wijk",
    }
    if kind.field not in filters or not any(one.field == "interventions" for one in found):
        return []
    return ["Toon deze interventies", asked.href("/interventies", **{filters[kind.field]: code, "alle": "ja"})]


def _named(asked: Asked, value: Any) -> list[list[str]]:
    """The lists of a source on which a partner stands, with the name that it has there."""
    if not isinstance(value, Partner):
        return []
    lists = {one.code: one.name for one in asked.plan.partner_lists}
    return [
        [lists.get(one.list_code, one.list_code), one.name_in_source, one.role]
        for one in asked.plan.memberships
        if one.partner == value.code
    ]


def _merger(asked: Asked, kind: ListKind, code: str) -> Data:
    into = asked.params.get("in", "").strip()
    may, said = foretold(asked.plan, kind.field, code, into) if into else (False, [])
    return {
        "keuzes": partners_of(asked.plan, kind.field, code),
        "in": into,
        "mag": may,
        "gezegd": said,
    }
