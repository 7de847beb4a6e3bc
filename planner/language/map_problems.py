"""Problems in maps, said in Dutch: each a sentence with its place."""

from collections.abc import Callable
from typing import Protocol

from planner.language.numbers import number

_SHOWN = 60
_DOWNLOAD = "Download de kaart als GeoJSON."


class Misfit(Protocol):
    """What is said of a problem; `planner.imports.geojson_problems.MapProblem` has this shape."""

    @property
    def kind(self) -> str:
        """Kind of problem."""

    @property
    def area(self) -> int | None:
        """Place of an area in the file, counted from 1."""

    @property
    def name(self) -> str:
        """What that area is called."""

    @property
    def line(self) -> int | None:
        """Line in the file, counted from 1."""

    @property
    def column(self) -> int | None:
        """Sign on that line, counted from 1."""

    @property
    def value(self) -> str:
        """What stands there."""


def map_problem(problem: Misfit) -> str:
    """One problem of a map.

    >>> from types import SimpleNamespace
    >>> map_problem(SimpleNamespace(kind="crosses", area=4, name="Noord", line=None, column=None, value=""))
    'Gebied 4 (Noord) kruist zichzelf.'
    """
    return SENTENCES[problem.kind](problem)


def place(problem: Misfit) -> str:
    """Where it is: "gebied 4 (Noord)", "regel 210, teken 14", or nowhere in particular."""
    if problem.area is not None:
        return f"gebied {number(problem.area)}{f' ({_short(problem.name)})' if problem.name else ''}"
    return f"regel {number(problem.line)}, teken {number(problem.column)}" if problem.line else ""


def _area(said: str) -> Callable[[Misfit], str]:
    return lambda problem: f"{_capital(place(problem))} {said}"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _not_json(problem: Misfit) -> str:
    return f"{_capital(place(problem))}: geen geldige JSON. Download de kaart opnieuw."


def _format(problem: Misfit) -> str:
    return f"Dit is {problem.value}. Zet het om naar GeoJSON."


def _points(problem: Misfit) -> str:
    return (
        f"Het kaartbestand heeft te veel punten ({number(int(problem.value))}). Neem een vereenvoudigde kaart, of een "
        "kaart met alleen uw gemeente."
    )


#: Per kind of problem: what is said of it.
SENTENCES: dict[str, Callable[[Misfit], str]] = {
    "empty_file": lambda problem: "Dit bestand is leeg.",
    "too_large": lambda problem: "Dit bestand is te groot om te lezen. Neem een kaart met alleen uw gemeente.",
    "not_json": _not_json,
    "too_deep": lambda problem: "Dit bestand is te diep genest.",
    "other_format": _format,
    "one_area": lambda problem: (
        f"Dit is één vorm ({problem.value}) en geen verzameling van gebieden (FeatureCollection). {_DOWNLOAD}"
    ),
    "in_lines": lambda problem: (
        "In dit bestand staat elk gebied op een eigen regel. Zet het om naar één GeoJSON-bestand (FeatureCollection)."
    ),
    "no_areas": lambda problem: f"In dit bestand staan geen gebieden. {_DOWNLOAD}",
    "double_member": lambda problem: f"Het veld “{_short(problem.value)}” komt dubbel voor in dit bestand.",
    "other_system": lambda problem: (
        f"De coördinaten staan in {_short(problem.value)}. Zet de kaart om naar WGS84 of RD (EPSG:28992)."
    ),
    "elsewhere": lambda problem: (
        f"De coördinaten ({problem.value}) liggen niet in Nederland. Zet de kaart om naar WGS84 of RD (EPSG:28992)."
    ),
    "other_town": lambda problem: f"In dit bestand staat geen gebied van {problem.value}.",
    "too_many_points": _points,
    "too_many_areas": lambda problem: (
        f"Het kaartbestand heeft te veel gebieden (meer dan {number(int(problem.value))}). Neem een kaart met alleen "
        "uw gemeente."
    ),
    "not_an_area": _area("is geen gebied (Feature)."),
    "no_surface": _area("heeft geen vlak."),
    "bad_coordinates": _area("heeft ongeldige coördinaten."),
    "bad_number": _area("heeft een ongeldig getal."),
    "double_property": lambda problem: f"Het veld “{_short(problem.value)}” komt dubbel voor in {place(problem)}.",
    "few_points": _area("heeft een rand met te weinig punten."),
    "crosses": _area("kruist zichzelf."),
    "flat": _area("heeft geen oppervlakte."),
    "hole_outside": _area("heeft een gat dat er niet in ligt."),
    "outside_country": _area("ligt buiten Nederland."),
}


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
