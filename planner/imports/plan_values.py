"""Plain values become values of the domain, as the types of their fields say. What does not fit is told by place."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NoReturn, get_args, get_origin, get_type_hints

from planner.domain.checks import FieldMisfit, text_problems
from planner.domain.list_checks import is_address
from planner.imports import cells
from planner.imports.cells import Misfit
from planner.imports.plan_json import below
from planner.imports.plan_problems import PlanMisfit, PlanProblem
from planner.imports.problems import ProblemKind
from planner.imports.rows import Column

#: What a value of JSON is called, and what a field wants.
_CALLED: dict[Any, str] = {
    str: "tekst",
    bool: "true of false",
    int: "een getal",
    float: "een getal",
    list: "een lijst",
    dict: "een object",
    NoneType: "null",
}
Misread = ProblemKind | PlanMisfit
_TEXT_KINDS: dict[FieldMisfit, Misread] = {
    FieldMisfit.TOO_LONG: ProblemKind.TOO_LONG,
    FieldMisfit.BAD_CHARACTER: PlanMisfit.BAD_SIGN,
}


@dataclass(frozen=True)
class Columns:
    """What is known of the fields of a record: the columns of its table, and the fields that are read elsewhere."""

    columns: Mapping[str, Column] = field(default_factory=dict)
    elsewhere: frozenset[str] = frozenset()


@dataclass
class Values:
    """Reads values, and keeps what does not fit in `problems`."""

    problems: list[PlanProblem] = field(default_factory=list)

    def tell(self, path: str, kind: Misread, value: str = "", choices: tuple[str, ...] = ()) -> None:
        """Keep one problem."""
        self.problems.append(PlanProblem(path, kind, value, choices))

    def is_a(self, wanted: type, plain: Any, path: str) -> bool:
        """Whether a value is of this kind of JSON; told when it is not."""
        # In Python true is a whole number too, and a number may be written without a point.
        fits = (int, float) if wanted is float else wanted
        if isinstance(plain, fits) and (wanted is bool or not isinstance(plain, bool)):
            return True
        found = next((said for kind, said in _CALLED.items() if isinstance(plain, kind)), "iets anders")
        if isinstance(plain, bool):
            found = _CALLED[bool]
        self.tell(path, PlanMisfit.WRONG_KIND, found, ("een heel getal" if wanted is int else _CALLED[wanted],))
        return False

    def members(self, made: Any, plain: Any, path: str, shape: Columns) -> dict[str, Any]:
        """The fields of a record that fit, by name. Fields that are left out keep their usual value."""
        if not self.is_a(dict, plain, path):
            return {}
        hints, found = types_of(made), {}
        for name in plain:
            if name not in hints:
                self.tell(below(path, name), PlanMisfit.UNKNOWN_FIELD, name, tuple(hints))
        for one in fields(made):
            if one.name in shape.elsewhere:
                continue
            if one.name in plain:
                with suppress(_Misread):
                    place, column = below(path, one.name), shape.columns.get(one.name)
                    found[one.name] = self._read(hints[one.name], plain[one.name], place, column)
            elif one.default is MISSING and one.default_factory is MISSING:
                self.tell(below(path, one.name), PlanMisfit.MISSING_FIELD)
        return found

    def _read(self, annotation: Any, plain: Any, path: str, column: Column | None) -> Any:
        """One value; raises _Misread when it was told that it does not fit."""
        if isinstance(annotation, UnionType):
            if plain is None:
                return None
            annotation = next(one for one in get_args(annotation) if one is not NoneType)
            if plain == "":
                self._refuse(path, ProblemKind.EMPTY)
        if get_origin(annotation) is tuple:
            return self._tuple(get_args(annotation), plain, path, column)
        if is_dataclass(annotation):
            return self._part(annotation, plain, path)
        if issubclass(annotation, StrEnum):
            return self._word(annotation, plain, path)
        return self._single(annotation, plain, path, column)

    def _tuple(self, inner: tuple[Any, ...], plain: Any, path: str, column: Column | None) -> tuple[Any, ...]:
        if not self.is_a(list, plain, path):
            raise _Misread
        if inner[-1] is not Ellipsis and len(inner) != len(plain):
            self._refuse(path, PlanMisfit.WRONG_KIND, "een lijst", (f"een lijst van {len(inner)}",))
        read: list[Any] = []
        known = set()
        for place, one in enumerate(plain):
            at = f"{path}[{place}]"
            with suppress(_Misread):
                if one == "":
                    self._refuse(at, ProblemKind.EMPTY)
                read.append(self._read(inner[0], one, at, column))
                # What stands twice in a list of codes or names is a slip; of numbers and steps it is not.
                if isinstance(one, str) and one in known:
                    self.tell(at, ProblemKind.DUPLICATE, one)
                known.add(one if isinstance(one, str) else None)
        if len(read) < len(plain):
            raise _Misread
        return tuple(read)

    def _part(self, made: Any, plain: Any, path: str) -> Any:
        before = len(self.problems)
        found = self.members(made, plain, path, Columns())
        if len(self.problems) > before:
            raise _Misread
        return made(**found)

    def _word(self, words: type[StrEnum], plain: Any, path: str) -> StrEnum:
        if not self.is_a(str, plain, path):
            raise _Misread
        if plain not in tuple(words):
            self._refuse(path, ProblemKind.NOT_A_CHOICE, plain, tuple(words))
        return words(plain)

    def _single(self, kind: type, plain: Any, path: str, column: Column | None) -> Any:
        """A text, a number, a day or a yes or no."""
        if not self.is_a(str if kind is date else kind, plain, path):
            raise _Misread
        if isinstance(plain, str):
            self._text(plain, path)
        if column is not None and column.required and isinstance(plain, str) and not plain.strip():
            self._refuse(path, ProblemKind.EMPTY)
        reader = cells.day if kind is date else _strict(column)
        if reader is None or plain == "":
            return float(plain) if kind is float else plain
        try:
            read = reader(_as_text(plain))
        except Misfit as misfit:
            self._refuse(path, misfit.kind, misfit.part or _as_text(plain), misfit.choices)
        return read if kind is date else float(plain) if kind is float else plain

    def _text(self, plain: str, path: str) -> None:
        """No longer than the field may be, and no signs that a file cannot hold."""
        name = path.rpartition(".")[2]
        for one in text_problems(path, "name" if name.endswith("]") else name, plain):
            self._refuse(path, _TEXT_KINDS[one.misfit], plain if one.facts else "", one.facts[:1])

    def _refuse(self, path: str, kind: Misread, value: str = "", choices: tuple[str, ...] = ()) -> NoReturn:
        self.tell(path, kind, value, choices)
        raise _Misread


class _Misread(Exception):
    """A value did not fit, and that was told."""


@cache
def types_of(made: Any) -> dict[str, Any]:
    """The types of the fields of a dataclass."""
    return get_type_hints(made)


def _strict(column: Column | None) -> Callable[[str], Any] | None:
    """What a cell of a folder must be, but for free text: that may be as long as a form takes it."""
    if column is None or isinstance(column.read, cells.Limited) or column.name == "aliases":
        return None
    return _address if column.read is cells.link else column.read


def _address(text: str) -> str:
    """An address as a form takes it, or as a folder does."""
    return text if is_address(text) else cells.link(text)


def _as_text(plain: Any) -> str:
    """A value as it would stand in a cell."""
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return f"{plain:.12f}".rstrip("0").rstrip(".") if isinstance(plain, float) else str(plain)


def as_texts(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The fields that are filled, as they would stand in the cells of a line."""
    for name, value in values.items():
        if isinstance(value, tuple):
            yield name, cells.SEPARATOR.join(str(one) for one in value)
        elif value is not None:
            yield name, str(value)
