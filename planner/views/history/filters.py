"""The filters of the history, as data for the question bar."""

from datetime import date
from typing import Any

from planner.language.numbers import day
from planner.views.history.selection import KINDS, Selection
from planner.views.parts.question_bar import Filter
from planner.views.reader import Asked

_ALL = "alle"


def bar_data(asked: Asked, selection: Selection, people: tuple[str, ...]) -> list[dict[str, Any]]:
    """Who, what and when."""
    who, kind = selection.params.get("wie", ""), selection.params.get("soort", "")
    kinds = [(code, name) for code, (name, _fields) in KINDS.items()]
    return [
        _choice("wie", "Wie", who, "Iedereen", [(one, one) for one in people]),
        *([] if selection.record[0] else [_choice("soort", "Soort", kind, "Alle soorten", kinds)]),
        _day("van", "Vanaf", selection.params.get("van", ""), "Laat leeg voor alles vanaf het begin."),
        _day("tot", "Tot en met", selection.params.get("tot", ""), "Laat leeg voor alles tot en met nu."),
    ]


def _choice(name: str, label: str, chosen: str, everything: str, items: list[tuple[str, str]]) -> dict[str, Any]:
    shown = next((text for code, text in items if code == chosen), _ALL)
    choices = tuple(
        {"value": code, "label": text, "checked": code == chosen, "part": ""}
        for code, text in [("", everything), *items]
    )
    return Filter(name, label, shown, bool(chosen), "one", choices).data()


def _day(name: str, label: str, chosen: str, hint: str) -> dict[str, Any]:
    shown = day(date.fromisoformat(chosen)) if chosen else _ALL
    return {**Filter(name, label, shown, bool(chosen), "date", value=chosen).data(), "hint": hint}
