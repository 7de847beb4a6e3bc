"""Values of a record in the fields of a form, and back: one way for every field of every list."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from planner.domain.changes import name_of
from planner.domain.misfits import FieldMisfit
from planner.domain.words import Basis
from planner.language.numbers import number
from planner.views.parts.forms import Field, Form, Section
from planner.views.parts.submitted import Submitted

#: Years are no counts: no point between their thousands.
_YEARS = {"target_year"}
_DECIMALS = {"half", "covered_from", "strong_from"}


def list_form(action: str, titles: tuple[str, str], sections: tuple[Section, ...], value: Any) -> Form:
    """A form of a list. `titles` are for a new record and for one that is there; `value` None is a new one."""
    every = [one for part in sections for one in part.fields]
    new, known = titles
    title = f"{known}: {name_of(value)}" if value is not None else new
    return Form(f"beheer-{action}", action, title, sections, {one.name: shown(one, value) for one in every})


def shown(field: Field, value: Any) -> Any:
    """What stands in a field; `value` None is an empty form."""
    if field.kind == "yes":
        return value is not None and bool(getattr(value, field.name))
    if field.kind in ("tags", "some"):
        return [] if value is None else list(getattr(value, field.name))
    here = None if value is None else getattr(value, field.name)
    if field.kind == "number" and here is not None:
        return str(here) if field.name in _YEARS else number(here)
    return "" if here is None else str(here)


def filled(submitted: Submitted, sections: Iterable[Section]) -> dict[str, Any]:
    """What was filled in, by the name of the field; what does not fit is kept as a problem."""
    return {one.name: _READ[one.kind](submitted, one) for part in sections for one in part.fields}


def _text(submitted: Submitted, field: Field) -> str:
    return submitted.text(field.name, required=field.required)


def _choice(submitted: Submitted, field: Field) -> str:
    return submitted.choice(field.name, {value for value, _, _ in field.choices}, required=field.required)


def _yes(submitted: Submitted, field: Field) -> bool:
    return submitted.yes(field.name)


def _number(submitted: Submitted, field: Field) -> float | None:
    found = submitted.number(field.name) if field.name in _DECIMALS else submitted.whole(field.name)
    if found is None and field.required and not submitted.text(field.name):
        submitted.fail(field.name, FieldMisfit.EMPTY)
    return found


def _tags(submitted: Submitted, field: Field) -> tuple[str, ...]:
    return submitted.texts(field.name)


def _some(submitted: Submitted, field: Field) -> tuple[str, ...]:
    return submitted.codes(field.name, {value for value, _, _ in field.choices})


_READ: dict[str, Callable[[Submitted, Field], Any]] = {
    "text": _text,
    "long": _text,
    "choice": _choice,
    "radio": _choice,
    "one": _choice,
    "yes": _yes,
    "number": _number,
    "tags": _tags,
    "some": _some,
}


def word(words: type[StrEnum], said: str, otherwise: StrEnum) -> Any:
    """A word of a closed list; `otherwise` where nothing (that fits) was chosen, which is told apart."""
    return words(said) if said else otherwise


def with_fields(made: type[Any], value: Any, code: str, found: dict[str, Any]) -> Any:
    """The record with what was filled in. A person looked at what is new or differs, so that is confirmed."""
    new = made(code=code, **found) if value is None else replace(value, **found)
    known_basis = any(one.name == "basis" for one in fields(made))
    return replace(new, basis=Basis.CONFIRMED) if known_basis and new != value else new
