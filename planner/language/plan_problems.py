"""Problems in a document of a whole plan, said in Dutch: each a sentence with its place in the JSON."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from planner.language import problems
from planner.language.problems import SENTENCES, SHOWN_LENGTH


class Misfit(Protocol):
    """What is said of a problem; `planner.imports.plan_problems.PlanProblem` has this shape."""

    @property
    def path(self) -> str:
        """Its place: "plan.themes[2].name"."""

    @property
    def kind(self) -> str:
        """Kind of problem."""

    @property
    def value(self) -> str:
        """What stands there."""

    @property
    def choices(self) -> Sequence[str]:
        """What would fit."""


@dataclass(frozen=True)
class _Cell:
    """The same problem as a cell of a folder has it."""

    value: str
    kind: str
    choices: Sequence[str]
    file: str = ""
    line: int | None = None
    column: str = ""


def plan_problem(problem: Misfit) -> str:
    """One problem with its place.

    >>> from types import SimpleNamespace
    >>> plan_problem(SimpleNamespace(path="plan.themes[2].name", kind="empty", value="", choices=()))
    'plan.themes[2].name: dit veld is leeg. Vul het in.'
    """
    own = OWN.get(problem.kind)
    said = own(problem) if own else SENTENCES[problem.kind](_Cell(problem.value, problem.kind, problem.choices))
    return f"{problem.path}: {said}" if problem.path else f"{said[:1].upper()}{said[1:]}"


def _double(problem: Misfit) -> str:
    if problem.choices:
        return f"{_short(problem.value)} staat al bij {problem.choices[0]}."
    return f"{_short(problem.value)} staat hier twee keer."


def _order(problem: Misfit) -> str:
    name, other = problem.choices
    how = "is vroeger dan" if "-" in other else "is minder dan"
    return f"{_short(problem.value)} {how} het veld “{name}” ({_short(other)})."


def _not_empty(problem: Misfit) -> str:
    name, other = problem.choices
    return f"dit veld moet leeg zijn, want in het veld “{name}” staat {_short(other)}."


def _unknown(problem: Misfit) -> str:
    """What belongs there instead, only when it looks alike or when there are few fields."""
    unknown = problems.SENTENCES["unknown_code"](_Cell(problem.value, problem.kind, problem.choices))
    return f"dit veld kennen we niet.{unknown.partition('kennen we niet.')[2]}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= SHOWN_LENGTH else f"“{flat[: SHOWN_LENGTH - 1]}…”"


#: What is said in other words than of a folder, or only here.
OWN: dict[str, Callable[[Misfit], str]] = {
    "not_json": lambda problem: (
        f"regel {problem.choices[0]}, teken {problem.choices[1]}: dit is geen geldige JSON. Neem het bestand zoals de "
        "planner het gaf."
    ),
    "too_deep": lambda problem: "dit is te diep genest.",
    "too_new": lambda problem: (
        f"dit bestand komt uit een nieuwere planner (vorm {problem.value}). Deze planner kent vorm "
        f"{problem.choices[0]}. Werk eerst de planner bij."
    ),
    "wrong_kind": lambda problem: f"hier hoort {problem.choices[0]}, en er staat {problem.value}.",
    "bad_sign": lambda problem: "hier staat een teken dat we niet kunnen bewaren. Typ de tekst opnieuw.",
    "bad_number": lambda problem: "dit is geen getal waarmee we kunnen rekenen.",
    "missing_field": lambda problem: "dit veld ontbreekt.",
    "unknown_field": _unknown,
    "double_field": lambda problem: "dit veld staat hier twee keer.",
    "open_ring": lambda problem: "deze rand is niet rond. Neem minstens vier punten, en eindig met het eerste.",
    "duplicate": _double,
    "wrong_order": _order,
    "not_empty": _not_empty,
    "too_large": lambda problem: f"dit bestand is te groot. Neem hoogstens {int(problem.choices[0]) // 1_000_000} MB.",
    "zipped": lambda problem: "dit bestand is ingepakt. Pak het eerst uit.",
    "missing_row": lambda problem: f"de pijler {_short(problem.value)} ontbreekt.",
}
