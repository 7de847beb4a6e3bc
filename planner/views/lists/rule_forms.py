"""Forms of what holds for the whole municipality: its rules of counting, and the municipality itself."""

from dataclasses import replace

from planner.domain.checks import LONGEST_NAME
from planner.domain.misfits import FieldMisfit
from planner.domain.plan import Municipality, Plan, Rules
from planner.language.record_words import label
from planner.language.sentences import rules_in_words
from planner.store.changes import Committed
from planner.views.lists.filling import filled, list_form, shown
from planner.views.parts.acting import Call
from planner.views.parts.forms import Field, Form, Section
from planner.views.parts.saving import Editable, Filled
from planner.views.parts.submitted import Submitted

#: One form is the whole list here: who leaves it goes to the other lists.
_BACK = "/beheer"
#: What is finer than this shows nowhere: a cell would be covered from "0".
_DECIMALS = 2


def _number(name: str, hint: str) -> Field:
    return Field(name, label(Rules, name), "number", required=True, hint=hint, wide=True)


def _switch(name: str, hint: str) -> Field:
    return Field(name, label(Rules, name), "yes", hint=hint, wide=True)


_RULES = (
    Section(
        "Van interventies naar dekking",
        (
            _number("half", "Van 0 tot en met 1. Zo telt wat breder of smaller gericht is, en wat alleen kán."),
            _number("covered_from", "Zoveel volle interventies dekken een cel."),
            _number("strong_from", "Zoveel volle interventies dekken een cel sterk."),
        ),
        "Schrijf een half als 0,5.",
    ),
    Section(
        "Wat er meetelt als niemand iets kiest",
        (
            _switch("count_programmes", "Zo’n programma, zoals JOGG, vult veel cellen. Kansen vallen dan weg."),
            _switch("count_secondary", "Een interventie vult dan ook de cellen van haar tweede pijler."),
            _switch(
                "count_possible",
                "Wat kan worden ingezet maar nog niet loopt, telt dan voor het eerste getal hierboven.",
            ),
        ),
        "Wie de matrix bekijkt, kan hier bij de filters van afwijken.",
    ),
)


def _rules_form(plan: Plan, value: Municipality | None) -> Form:
    rules = (value or plan.municipality).rules
    values = {one.name: shown(one, rules) for part in _RULES for one in part.fields}
    return Form("beheer-rekenregels", "rules", "", _RULES, values, cancel=_BACK)


def _read_rules(submitted: Submitted, plan: Plan, value: Municipality | None, _call: Call) -> Filled:
    """A number that is missing or is none keeps what stood there; that it is missing is told."""
    now = value or plan.municipality
    found = {name: one for name, one in filled(submitted, _RULES).items() if one is not None}
    for name, one in found.items():
        if one != round(one, _DECIMALS) and one != getattr(now.rules, name):
            submitted.fail(name, FieldMisfit.TOO_FINE, str(_DECIMALS))
    return Filled(replace(now, rules=replace(now.rules, **found)))


def _rules_said(_call: Call, _committed: Committed, value: Municipality) -> str:
    return rules_in_words(value.rules)


_TOWN = (
    Section(
        "",
        (
            Field("name", label(Municipality, "name"), required=True, most=LONGEST_NAME, wide=True),
            Field(
                "filled",
                label(Municipality, "filled"),
                "yes",
                hint="Tot die tijd is een lege cel nog niet ingevuld, en geen kans.",
                wide=True,
            ),
            Field(
                "invented",
                label(Municipality, "invented"),
                "yes",
                hint="Boven elke pagina staat dan dat dit een voorbeeld is.",
                wide=True,
            ),
        ),
    ),
)


def _town_form(_plan: Plan, value: Municipality | None) -> Form:
    return replace(list_form("municipality", ("Gemeente", "Gemeente"), _TOWN, value), title="", cancel=_BACK)


def _read_town(submitted: Submitted, plan: Plan, value: Municipality | None, _call: Call) -> Filled:
    return Filled(replace(value or plan.municipality, **filled(submitted, _TOWN)))


def _town_said(_call: Call, committed: Committed, value: Municipality) -> str:
    """Whether empty cells are gaps from now on, when that is what changed."""
    change = committed.change
    if change is None or "filled" not in (change.edits[0].after or {}):
        return ""
    return "Lege cellen zijn nu kansen." if value.filled else "Lege cellen zijn nu nog niet ingevuld."


RULES = Editable(
    "rules",
    "municipality",
    _rules_form,
    _read_rules,
    _rules_said,
    codes=("rules_saved", "rules_saved"),
    fixed=True,
    part="rules",
)
TOWN = Editable("municipality", "municipality", _town_form, _read_town, _town_said, fixed=True)
