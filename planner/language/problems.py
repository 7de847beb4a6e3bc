"""Problems in files, said in Dutch."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Protocol

NOTHING_STORED = "Er is niets opgeslagen."
SHOWN_CHOICES = 16
SHOWN_LENGTH = 60


class Misfit(Protocol):
    """What is said of a problem; `planner.imports.problems.Problem` has this shape.

    Language stands below imports in the house and does not know it, so that whatever reads files can use these words.
    """

    @property
    def file(self) -> str:
        """Name of the file, empty for what was typed."""

    @property
    def line(self) -> int | None:
        """Line in the file, counted from 1."""

    @property
    def column(self) -> str:
        """Name of the column."""

    @property
    def value(self) -> str:
        """What stands there."""

    @property
    def kind(self) -> str:
        """Kind of problem."""

    @property
    def choices(self) -> Sequence[str]:
        """What would fit."""


def sentence(problem: Misfit) -> str:
    """One problem with its place, and that nothing was stored.

    >>> from types import SimpleNamespace
    >>> hoog = SimpleNamespace(
    ...     file="groningen/marks.csv", line=4, column="kind", value="hoog", kind="not_a_choice", choices=("priority",)
    ... )
    >>> sentence(hoog)
    'groningen/marks.csv, regel 4, kolom "kind": "hoog" kennen we niet. Kies uit: priority. Er is niets opgeslagen.'
    """
    return f"{finding(problem)} {NOTHING_STORED}"


def finding(problem: Misfit) -> str:
    """One problem with its place, for a list that says only once that nothing was stored."""
    line = f"regel {problem.line}" if problem.line else ""
    column = f'kolom "{problem.column}"' if problem.column else ""
    place = ", ".join(filter(None, (problem.file, line, column)))
    said = SENTENCES[problem.kind](problem)
    return f"{place}: {said}" if place else said


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return f'"{flat}"' if len(flat) <= SHOWN_LENGTH else f'"{flat[: SHOWN_LENGTH - 1]}…"'


def _choose(problem: Misfit) -> str:
    """All choices when they are few; of many only those that look alike."""
    if not problem.choices:
        return ""
    if len(problem.choices) <= SHOWN_CHOICES:
        return f" Kies uit: {', '.join(problem.choices)}."
    alike = get_close_matches(problem.value, problem.choices, n=3, cutoff=0.65)
    return f" Bedoelt u: {', '.join(alike)}?" if alike else ""


def _unknown(problem: Misfit) -> str:
    return f"{_short(problem.value)} kennen we niet.{_choose(problem)}"


def _not_a_code(problem: Misfit) -> str:
    if problem.choices:
        return f"{_short(problem.value)} is geen geldige code. Schrijf een code als {' of '.join(problem.choices)}."
    return f"{_short(problem.value)} is geen geldige code. Gebruik alleen letters, cijfers, - en _."


def _duplicate(problem: Misfit) -> str:
    if problem.choices:
        return f"{_short(problem.value)} staat al op regel {problem.choices[0]}."
    return f"{_short(problem.value)} staat hier twee keer."


def _range(problem: Misfit) -> str:
    lowest, highest = problem.choices
    if lowest and highest:
        fits = f"van {lowest} tot en met {highest}"
    else:
        fits = f"van {lowest} of hoger" if lowest else f"van {highest} of lager"
    return f"{_short(problem.value)} kan hier niet. Vul een getal in {fits}."


def _order(problem: Misfit) -> str:
    column, other = problem.choices
    how = "is vroeger dan" if "-" in other else "is minder dan"
    return f'{_short(problem.value)} {how} kolom "{column}" ({_short(other)}).'


def _not_empty(problem: Misfit) -> str:
    column, other = problem.choices
    return f'dit veld moet leeg zijn, want in kolom "{column}" staat {_short(other)}.'


def _no_number(problem: Misfit) -> str:
    """Our own files have a decimal point; where a whole number belongs, there is nothing to say of it."""
    if problem.choices:
        return f"kan hier niet. Schrijf een heel getal als {problem.choices[0]}."
    return "is geen getal. Schrijf een getal als 12 of 0.5, met een punt."


def _no_figure(problem: Misfit) -> str:
    """A point may stand between thousands or before a part: which one, only the maker of the list knows."""
    if problem.choices:
        return f"{_short(problem.value)} is niet duidelijk door de punt. Schrijf {' of '.join(problem.choices)}."
    return f"{_short(problem.value)} is geen getal. Schrijf een getal als 12 of 0,5."


def _width(problem: Misfit) -> str:
    return (
        f"deze regel heeft {problem.value} velden en de eerste regel {problem.choices[0]}. "
        "Zet tekst met een komma tussen aanhalingstekens."
    )


#: Per kind of problem: what is said of it.
SENTENCES: dict[str, Callable[[Misfit], str]] = {
    "missing_file": lambda problem: "dit bestand ontbreekt.",
    "unknown_file": lambda problem: f"dit bestand kennen we niet.{_choose(problem)}",
    "not_readable": lambda problem: "dit kunnen we niet lezen. Bewaar het bestand als tekst in UTF-8.",
    "missing_column": lambda problem: "deze kolom ontbreekt.",
    "unknown_column": lambda problem: f"deze kolom kennen we niet.{_choose(problem)}",
    "wrong_width": _width,
    "missing_row": lambda problem: f"de rij {_short(problem.value)} ontbreekt.",
    "empty": lambda problem: "dit veld is leeg. Vul het in.",
    "not_empty": _not_empty,
    "not_a_code": _not_a_code,
    "unknown_code": _unknown,
    "duplicate": _duplicate,
    "cycle": lambda problem: f"een groep kan niet onder zichzelf vallen: {' → '.join(problem.choices)}.",
    "not_a_date": lambda problem: f"{_short(problem.value)} is geen datum. Schrijf een datum als 2025-12-31.",
    "not_a_number": lambda problem: f"{_short(problem.value)} {_no_number(problem)}",
    "not_a_link": lambda problem: f"{_short(problem.value)} is geen webadres. Begin met https://.",
    "out_of_range": _range,
    "wrong_order": _order,
    "not_a_choice": _unknown,
    "too_long": lambda problem: (
        f"deze tekst is te lang ({len(problem.value)} tekens). Gebruik er hoogstens {problem.choices[0]}."
    ),
    "not_text": lambda problem: (
        "dit is geen tekstbestand. Open de lijst in Excel of Word en bewaar haar als CSV of als platte tekst."
    ),
    "too_large": lambda problem: f"dit is te groot. Neem hoogstens {int(problem.choices[0]) // 1_000_000} MB.",
    "too_many": lambda problem: (
        f"hier staan {problem.value} regels, en dat is te veel. Neem er hoogstens {problem.choices[0]} in één keer."
    ),
    "nothing_found": lambda problem: "hier staat geen wijk in. Zet elke wijk op een eigen regel, de naam vooraan.",
    "no_lines": lambda problem: (
        "hier staat geen interventie in. Zet op de eerste regel de namen van de kolommen, "
        "en daaronder elke interventie op een eigen regel."
    ),
    "open_quote": lambda problem: "hier begint een aanhalingsteken dat nergens eindigt. Haal het weg, of sluit het af.",
    "empty_file": lambda problem: "dit bestand is leeg.",
    "zipped": lambda problem: (
        "dit is een Excel-bestand of een ingepakt bestand. Bewaar de tabel als CSV, of pak het bestand eerst uit."
    ),
    "web_page": lambda problem: "dit is een webpagina, geen tabel. Download de tabel zelf, als CSV of JSON.",
    "wrong_table": lambda problem: (
        "dit is geen tabel die we kennen. We lezen de Kerncijfers wijken en buurten van het CBS, tabel 50120NED van "
        "het RIVM, en een eigen lijst met de kolommen code, indicator, waarde, jaar en bron."
    ),
    "other_town": lambda problem: f"hier staat geen cijfer in van {problem.choices[0]}.",
    "cut_short": lambda problem: (
        "dit is maar een deel van de tabel: de bron geeft haar in stukken. Download haar als CSV, of haal elk stuk op."
    ),
    "not_a_figure": _no_figure,
    "not_a_year": lambda problem: f"{_short(problem.value)} is geen jaar. Schrijf een jaar als 2024.",
}
