"""A form as data: `assets/57-form.js` draws it, and what people fill in comes back under the same names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

#: A choice: what is sent, what is shown, and the part of the list it stands in.
Choice = tuple[str, str, str]


@dataclass(frozen=True)
class Field:
    """One field. `kind` decides the shape of its value; the kinds stand in docs/architecture.md.

    `when` (a field and the values that show this one) hides what does not apply; `fields` are those of one item of a
    list, `item` names it and `add` is the button; `new` lets people type a choice that is not there yet. `warn` is what
    does not agree in what is stored there.
    """

    name: str
    label: str
    kind: str = "text"
    required: bool = False
    hint: str = ""
    most: int = 0
    choices: tuple[Choice, ...] = ()
    fields: tuple["Field", ...] = ()
    add: str = ""
    item: str = ""
    wide: bool = False
    when: tuple[str, tuple[str, ...]] | None = None
    rows: int = 0
    new: bool = False
    grid: Mapping[str, Any] | None = None
    warn: str = ""

    def data(self) -> dict[str, Any]:
        """As the browser gets it; what is not said is left out."""
        told: dict[str, Any] = {"name": self.name, "label": self.label, "kind": self.kind}
        for name in ("required", "hint", "add", "item", "wide", "rows", "new", "grid", "warn"):
            if getattr(self, name):
                told[name] = getattr(self, name)
        if self.most:
            told["max"] = self.most
        if self.choices or self.kind in ("choice", "radio", "some", "one"):
            told["choices"] = [{"value": value, "label": label, "part": part} for value, label, part in self.choices]
        if self.fields:
            told["fields"] = [one.data() for one in self.fields]
        if self.when:
            told["when"] = {"field": self.when[0], "in": list(self.when[1])}
        return told


@dataclass(frozen=True)
class Section:
    """Fields under one heading; `folded` ones open when somebody asks for them, or when something is wrong there."""

    title: str
    fields: tuple[Field, ...]
    text: str = ""
    folded: bool = False

    def data(self) -> dict[str, Any]:
        """As the browser gets it."""
        told = {"titel": self.title, "uitleg": self.text, "velden": [one.data() for one in self.fields]}
        return {**told, "dicht": True} if self.folded else told


@dataclass(frozen=True)
class Form:
    """A form with its values. `action` is where it is sent, `code` and `version` say which record as of when.

    `along` is sent with what is filled in: what a new record was begun with.
    """

    form_id: str
    action: str
    title: str
    sections: tuple[Section, ...]
    values: Mapping[str, Any] = field(default_factory=dict)
    code: str = ""
    version: int = 0
    save: str = "Opslaan"
    cancel: str = ""
    along: Mapping[str, str] = field(default_factory=dict)

    def data(self) -> dict[str, Any]:
        """As the browser gets it."""
        return {
            "id": self.form_id,
            "action": self.action,
            "code": self.code,
            "versie": self.version,
            "titel": self.title,
            "secties": [one.data() for one in self.sections],
            "waarden": dict(self.values),
            "knoppen": {"opslaan": self.save, "annuleren": self.cancel},
            "mee": dict(self.along),
        }

    def label(self, path: str) -> str:
        """The label of a field by its path; in a list with the number that people see: "Einddatum (inzet 2)"."""
        names = path.split(".")
        top = next((one for part in self.sections for one in part.fields if one.name == names[0]), None)
        if top is None:
            return names[0]
        inner = next((one for one in top.fields if one.name == names[-1]), None)
        if len(names) < 2 or inner is None:
            return top.label
        return f"{inner.label} ({top.item.lower() or top.label.lower()} {int(names[1]) + 1})"

    def place(self, path: str) -> tuple[int, int, int]:
        """Where a field stands: its place on the form, the number of its item, and its place in that item."""
        names = path.split(".")
        fields = [one for part in self.sections for one in part.fields]
        inner = next((one.fields for one in fields if one.name == names[0]), ())
        number = int(names[1]) if len(names) > 1 and names[1].isdecimal() else -1
        return _place(fields, names[0]), number, _place(inner, names[-1])


def _place(fields: Sequence[Field], name: str) -> int:
    return next((number for number, one in enumerate(fields) if one.name == name), len(fields))


def plain_choices(pairs: Mapping[Any, str]) -> tuple[Choice, ...]:
    """Choices out of a table of codes and words, in its order, with a capital: "Eén plek", as Dutch writes it."""
    return tuple(
        (str(code), f"{words[:1].upper()}{words[1:]}".replace("Éé", "Eé"), "") for code, words in pairs.items()
    )


def with_warnings(form: Form, told: Mapping[str, str]) -> Form:
    """A form that says under its fields, by their names, what does not agree in them."""
    if not told:
        return form
    sections = tuple(
        replace(part, fields=tuple(replace(one, warn=told.get(one.name, one.warn)) for one in part.fields))
        for part in form.sections
    )
    return replace(form, sections=sections)
