"""The published schema of the JSON document: JSON Schema 2020-12, made from the types of the domain themselves.

A field that has a usual value may be left out of a document, and then has that value. `planner export --schema` gives
what `plan-1.json` beside this module holds; a test keeps the two equal.
"""

import json
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from planner.domain.leaving import ABOUT, SCHEMA, SHAPE
from planner.domain.plan import Archive, Plan
from planner.domain.records import to_plain
from planner.language.record_words import LABELS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TITLE = "Interventieplanner: een vraag, haar antwoord, en het hele plan"
_TEXT, _NUMBER, _WHOLE = {"type": "string"}, {"type": "number"}, {"type": "integer"}
_DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_PLAIN: dict[Any, dict[str, Any]] = {
    str: _TEXT,
    bool: {"type": "boolean"},
    int: _WHOLE,
    float: _NUMBER,
    date: _DAY,
}
Shape = dict[str, Any]


def schema() -> Shape:
    """The whole schema."""
    kinds: Shape = {}
    plan = _object(Plan, kinds)
    return {
        "$schema": _DIALECT,
        "$id": SCHEMA,
        "title": _TITLE,
        "type": "object",
        "required": ["$schema", "vorm", "weggelaten", "plan"],
        "properties": {
            "$schema": {"const": SCHEMA},
            "vorm": {"const": SHAPE},
            "weggelaten": _list(_members({"veld": _TEXT, "wat": _TEXT})),
            **_answer(),
            "plan": plan,
        },
        "additionalProperties": False,
        "$defs": dict(sorted(kinds.items())),
    }


def text() -> str:
    """The schema as it is published."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _answer() -> Shape:
    """The question and its answer: what was worked out of the plan, and is not read back in."""
    some = {"type": "object"}
    named = _members({"code": _TEXT, "naam": _TEXT})
    return {
        "gemeente": _members({"code": _TEXT, "naam": _TEXT, "verzonnen": {"type": "boolean"}}),
        "gegevens_versie": _WHOLE,
        "stand": _DAY,
        "vraag": some,
        "rekenregels": some,
        "samenvatting": _TEXT,
        **{name: _list(named) for name in ("wijken", "themas", "pijlers", "doelgroepen")},
        "situaties": _list(some),
        "cellen": _list(_of_cell({"niveau": _TEXT, "aantal": _WHOLE, "dekking": _NUMBER})),
        "totalen": some,
        "volgorde_kansen": some,
        "kansen": _list(_of_cell({"rang": _WHOLE, "soort": _TEXT, "score": _NUMBER})),
        "bronnen": _list(some),
    }


def _of_cell(more: Shape) -> Shape:
    """An object about one cell, that may hold more than is said here."""
    known = {"thema": _TEXT, "pijler": _TEXT, "doelgroep": _TEXT, **more}
    return {"type": "object", "required": list(known), "properties": known}


def _members(known: Shape) -> Shape:
    return {"type": "object", "required": list(known), "properties": known, "additionalProperties": False}


def _list(items: Shape) -> Shape:
    return {"type": "array", "items": items}


def _object(made: Any, kinds: Shape) -> Shape:
    """One type of the domain; what it holds goes into `kinds` by the name of its type."""
    hints = get_type_hints(made)
    own = [one for one in fields(made) if not (made is Plan and one.name in ABOUT)]
    labels = LABELS.get(made, {})
    return {
        "type": "object",
        "description": (made.__doc__ or "").split("\n")[0].split(". ")[0].strip(" ."),
        "required": [one.name for one in own if _needed(one)],
        "properties": {
            one.name: _titled(labels.get(one.name, ""), _of(hints[one.name], kinds)) | _usual(one) for one in own
        },
        "additionalProperties": False,
    }


def _titled(label: str, shape: Shape) -> Shape:
    return {"title": label, **shape} if label else shape


def _needed(one: Field[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _usual(one: Field[Any]) -> Shape:
    return {} if one.default is MISSING or isinstance(one.default, Archive) else {"default": to_plain(one.default)}


def _of(annotation: Any, kinds: Shape) -> Shape:
    """The shape of what a field holds."""
    if isinstance(annotation, UnionType):
        inner = next(one for one in get_args(annotation) if one is not NoneType)
        return {"anyOf": [_of(inner, kinds), {"type": "null"}]}
    if get_origin(annotation) is tuple:
        return _tuple(get_args(annotation), kinds)
    if is_dataclass(annotation) and isinstance(annotation, type):
        if annotation.__name__ not in kinds:
            kinds[annotation.__name__] = {}
            kinds[annotation.__name__] = _object(annotation, kinds)
        return {"$ref": f"#/$defs/{annotation.__name__}"}
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return {"type": "string", "enum": [word.value for word in annotation]}
    return _PLAIN[annotation]


def _tuple(inner: tuple[Any, ...], kinds: Shape) -> Shape:
    """A list of any length, or (two numbers) of exactly so many."""
    if inner[-1] is Ellipsis:
        return _list(_of(inner[0], kinds))
    return {**_list(_of(inner[0], kinds)), "minItems": len(inner), "maxItems": len(inner)}
