"""The lists as data for `assets/60-lists.js`: the menu of lists, the rows of one, and what stands beside them."""

from dataclasses import replace
from typing import Any

from planner.domain.changes import name_of
from planner.domain.lookalikes import lookalikes
from planner.domain.mix import goal_mixes
from planner.domain.plan import Rules
from planner.domain.records import record, records_in
from planner.domain.spelling import fold
from planner.domain.usage import Use
from planner.language.numbers import counted, number
from planner.language.record_words import RECORD_NAMES
from planner.language.sentences import COUNTING, RULES_SENTENCE
from planner.views.lists.columns import Column, goal_column
from planner.views.lists.item import NEW, Used, item_data
from planner.views.lists.kinds import LISTS, ListKind
from planner.views.parts.using import counts, places
from planner.views.reader import Asked, Reader

Data = dict[str, Any]
#: Where every record of a list is used, by its code.
PATH = "/beheer"
_MOST_PAIRS = 20


def page_data(asked: Asked, reader: Reader, kind: ListKind | None, used: Used) -> Data:
    """Everything that the browser draws."""
    data: Data = {
        "gemeente": asked.plan.municipality.code,
        "overzicht": asked.href(PATH),
        "inlezen": "" if asked.readonly else asked.href("/import"),
        "lijsten": [_in_menu(asked, one, one is kind) for one in LISTS],
        "lezen": asked.readonly,
        "lijst": None,
        "item": None,
    }
    if kind is None:
        return data
    return data | {"lijst": _list(asked, reader, kind, used), "item": item_data(asked, reader, kind, used)}


def _in_menu(asked: Asked, kind: ListKind, here: bool) -> Data:
    return {
        "code": kind.code,
        "titel": kind.title,
        "deel": kind.part,
        "uitleg": kind.why,
        "aantal": None if kind.single else number(len(records_in(asked.plan, kind.field))),
        "archief": len(records_in(asked.plan, kind.field, archived=True)) if not kind.single else 0,
        "href": asked.href(PATH, lijst=kind.code),
        "hier": here,
    }


def _list(asked: Asked, reader: Reader, kind: ListKind, used: Used) -> Data:
    archive = kind.archivable and asked.params.get("archief", "").strip() == "ja"
    put_away = len(records_in(asked.plan, kind.field, archived=True)) if kind.archivable else 0
    told: Data = {
        "code": kind.code,
        "titel": kind.title,
        "namen": RECORD_NAMES[kind.field][1],
        "uitleg": kind.why,
        "enkel": kind.single,
        "nieuw": [kind.new, asked.href(PATH, lijst=kind.code, item=NEW)] if kind.new and not asked.readonly else [],
        "archief": archive,
        "naarArchief": [
            f"Archief ({number(put_away)})",
            asked.href(PATH, lijst=kind.code, archief="ja"),
        ]
        if put_away and not archive
        else [],
        "naarLijst": asked.href(PATH, lijst=kind.code) if archive else "",
    }
    if kind.single:
        return told | _rules(asked, kind)
    columns = (*kind.columns, *_worked_out(asked, reader, kind, archive))
    rows = _rows(asked, replace(kind, columns=columns), archive, used)
    return told | {
        "kolommen": [{"titel": one.title, "breed": one.wide, "sorteert": not kind.ordered} for one in columns],
        "archiveert": kind.archivable,
        "volgorde": kind.ordered and bool(kind.new) and not archive and not asked.readonly,
        "gebruikt": any(row["gebruik"] for row in rows) or kind.field != "area_programmes",
        "rijen": rows,
        "leeg": None if rows else _empty(asked, kind, archive),
        "paren": _pairs(asked, kind, used) if not archive and not asked.readonly else [],
    }


def _worked_out(asked: Asked, reader: Reader, kind: ListKind, archive: bool) -> tuple[Column, ...]:
    """Columns that are no fields of a record: what counts says how the goals are doing."""
    if kind.field != "goals" or archive:
        return ()
    return (goal_column(goal_mixes(reader.analysis(asked))),)


def _rules(asked: Asked, kind: ListKind) -> Data:
    """For the rules: what holds now, what they are before anybody changes them, and how they are said."""
    if kind.code != "rekenregels":
        return {}
    telling = {name: list(words) for name, words in COUNTING.items()}
    now, usual = _as_typed(asked.plan.municipality.rules), _as_typed(Rules())
    return {"geldt": now, "standaard": usual, "zin": RULES_SENTENCE, "telt": telling}


def _as_typed(rules: Rules) -> Data:
    numbers = {name: number(getattr(rules, name)) for name in ("half", "covered_from", "strong_from")}
    return numbers | {name: bool(getattr(rules, name)) for name in COUNTING}


def _rows(asked: Asked, kind: ListKind, archive: bool, used: Used) -> list[Data]:
    names, key = asked.names, record(kind.field).key
    away = "ja" if archive else None

    def row(one: Any) -> Data:
        code, these = key(one), used.get(key(one), ())
        first, others = _most(these)
        return {
            "code": code,
            "naam": name_of(one),
            "href": asked.href(PATH, lijst=kind.code, item=code, archief=away),
            "deel": kind.section(names, one) if kind.section else "",
            "vind": " ".join(fold(text) for text in (name_of(one), *getattr(one, "aliases", ()))),
            "cellen": [column.cell(names, one) for column in kind.columns],
            "gebruik": len(places(these)),
            "gebruikt": first,
            "ook": others,
        }

    return [row(one) for one in kind.rows(asked.plan, archived=archive)]


def _most(used: tuple[Use, ...]) -> tuple[str, str]:
    """How many interventions use a record, or records of the first other kind; and how many places there are more."""
    if not used:
        return "", ""
    there = places(used)
    rest = sum(field != used[0].field for field, _ in there)
    return counts(used)[0], f"en {counted(rest, 'andere plek', 'andere plekken')}" if rest else ""


def _empty(asked: Asked, kind: ListKind, archive: bool) -> Data:
    many = RECORD_NAMES[kind.field][1]
    if archive:
        text = "Wat u archiveert, komt hier te staan. U kunt het altijd terugzetten."
        return {
            "title": "Het archief is leeg",
            "text": text,
            "links": [["Terug naar de lijst", asked.href(PATH, lijst=kind.code)]],
        }
    links = [[kind.new, asked.href(PATH, lijst=kind.code, item=NEW)]] if kind.new and not asked.readonly else []
    return {"title": f"Nog geen {many}", "text": kind.why, "links": links}


def _pairs(asked: Asked, kind: ListKind, used: Used) -> list[Data]:
    """Partners that may be one and the same; the one that is used least would go."""
    if kind.field != "partners":
        return []
    names = {one.code: one.name for one in asked.plan.partners}
    often = {code: len(places(found)) for code, found in used.items()}
    told = []
    for pair in lookalikes(asked.plan.partners)[:_MOST_PAIRS]:
        gone, kept = sorted((pair.one, pair.other), key=lambda code: often.get(code, 0))
        told.append(
            {
                "een": names[gone],
                "ander": names[kept],
                "sleutel": "|".join(sorted((gone, kept))),
                "waarom": f"Beide heten ook “{pair.shared}”." if pair.shared else "De namen verschillen weinig.",
                "gebruik": [counted(often.get(code, 0), "keer gebruikt", "keer gebruikt") for code in (gone, kept)],
                "href": asked.href(PATH, lijst=kind.code, item=gone, doen="samenvoegen", **{"in": kept}),
            }
        )
    return told
