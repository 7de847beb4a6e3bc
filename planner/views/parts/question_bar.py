"""The question bar: one button per parameter of the question, drawn by `assets/51-question-bar.js` from this data.

A choice changes the address and nothing else; the address changes the page. The parts are native inputs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dash import html

from planner.domain.grid import row_groups
from planner.domain.plan import TargetGroup
from planner.domain.question import DEFAULT_STATUSES, STATUS_WORDS, usual_statuses
from planner.language.numbers import day, listed
from planner.language.words import PARTS, STATUSES, WHOLE_MUNICIPALITY
from planner.views.reader import Asked

Choice = dict[str, Any]


@dataclass(frozen=True)
class Filter:
    """One filter. `kind` is "one" (radio), "some" (checkboxes; none checked means all), "date", or "flags" (each
    checkbox is a parameter of its own that says "ja" or "nee").

    `usual` is the value that need not stand in the address, where that is not an empty one.
    """

    name: str
    label: str
    shown: str
    changed: bool
    kind: str
    choices: tuple[Choice, ...] = ()
    value: str = ""
    usual: str = ""

    def data(self) -> dict[str, Any]:
        """As the browser gets it."""
        return {
            "name": self.name,
            "label": self.label,
            "shown": self.shown,
            "on": self.changed,
            "kind": self.kind,
            "choices": list(self.choices),
            "value": self.value,
            "usual": self.usual,
        }


def bar(bar_id: str) -> html.Div:
    """The empty bar in a layout."""
    return html.Div(id=bar_id, className="filters", role="group", **{"aria-label": "Filters"})


def bar_data(asked: Asked, leave_out: Iterable[str] = ()) -> list[dict[str, Any]]:
    """The filters of a page, in the order of the address; one without anything to choose from is left out."""
    left_out = set(leave_out)
    shown = (one for one in _filters(asked) if one.name not in left_out)
    return [one.data() for one in shown if one.choices or one.kind == "date"]


def _filters(asked: Asked) -> tuple[Filter, ...]:
    plan, question = asked.plan, asked.question
    area = asked.names.area(question.neighbourhood) if question.neighbourhood else WHOLE_MUNICIPALITY
    areas = (
        _choice("", WHOLE_MUNICIPALITY, question.neighbourhood is None),
        *tuple(_choice(one.code, one.name, one.code == question.neighbourhood) for one in plan.neighbourhoods),
    )
    return (
        Filter("wijk", "Wijk", area, question.neighbourhood is not None, "one", areas),
        _some("thema", "Thema", [(t.code, t.name, "") for t in plan.themes], question.themes),
        _some("doelgroep", "Doelgroep", [_group(group) for group in row_groups(plan)], question.groups),
        _some("pijler", "Pijler", [(p.code, p.name, "") for p in plan.pillars], question.pillars),
        _some("programma", "Programma", [(p.code, p.name, "") for p in plan.programmes], question.programmes, True),
        _status(asked),
        Filter(
            "peildatum",
            "Peildatum",
            day(question.on),
            question.on != asked.today,
            "date",
            value=question.on.isoformat(),
        ),
        _rules(asked),
    )


def _choice(value: str, label: str, checked: bool, part: str = "") -> Choice:
    return {"value": value, "label": label, "checked": checked, "part": part}


def _group(group: TargetGroup) -> tuple[str, str, str]:
    return group.code, group.name, PARTS[group.part]


def _some(
    name: str, label: str, items: list[tuple[str, str, str]], chosen: tuple[str, ...], many: bool = False
) -> Filter:
    all_of_them = "alle" if many else f"alle {len(items)}"
    shown = all_of_them
    if chosen:
        names = [text for code, text, _ in items if code in chosen]
        shown = names[0] if len(names) == 1 else f"{len(names)} van {len(items)}"
    choices = tuple(_choice(code, text, code in chosen, part) for code, text, part in items)
    return Filter(name, label, shown, bool(chosen), "some", choices)


def _status(asked: Asked) -> Filter:
    chosen, usual = asked.question.statuses, usual_statuses(asked.plan.municipality.rules)
    shown = "alle" if chosen == DEFAULT_STATUSES else ", ".join(STATUSES[status] for status in chosen)
    choices = tuple(_choice(word, STATUSES[status], status in chosen) for word, status in STATUS_WORDS.items())
    need_not = ",".join(word for word, status in STATUS_WORDS.items() if status in usual)
    return Filter("status", "Status", shown, chosen != usual, "some", choices, usual=need_not)


def _rules(asked: Asked) -> Filter:
    """What counts beyond the rule: two parameters in one menu, each as the municipality counts unless asked."""
    question, rules = asked.question, asked.plan.municipality.rules
    flags = (
        ("programmas_tellen", "programma’s over alle pijlers", question.count_programmes, rules.count_programmes),
        ("secundair", "tweede pijlers", question.count_secondary, rules.count_secondary),
    )
    chosen = [words for _, words, now, _ in flags if now]
    changed = any(now is not usual for _, _, now, usual in flags)
    choices = tuple(
        {**_choice(name, f"Tel ook {words} mee", now), "usual": "ja" if usual else "nee"}
        for name, words, now, usual in flags
    )
    shown = f"ook {listed(chosen)}" if chosen else "niets extra" if changed else "standaard"
    return Filter("tellen", "Telt mee", shown, changed, "flags", choices)
