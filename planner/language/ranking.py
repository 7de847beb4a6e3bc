"""Need, weights and what a wijk is held against, in words."""

from collections.abc import Iterable

from planner.domain.need import Comparator, Comparison, Need
from planner.domain.question import Misfit, QuestionProblem
from planner.domain.weighting import COMPARED, Ranking, Weighting
from planner.language.numbers import fraction, listed, number

#: What a wijk is held against, as a choice, and inside a sentence.
COMPARATORS = {
    Comparator.MUNICIPALITY: "gemeente",
    Comparator.PROVINCE: "provincie",
    Comparator.COUNTRY: "Nederland",
}
_IN = {
    Comparator.MUNICIPALITY: "in de gemeente",
    Comparator.PROVINCE: "in de provincie",
    Comparator.COUNTRY: "in Nederland",
}
_OF = {
    Comparator.MUNICIPALITY: "van de gemeente",
    Comparator.PROVINCE: "van de provincie",
    Comparator.COUNTRY: "van Nederland",
}
#: The same with its article: "vergeleken met de gemeente".
AGAINST = {
    Comparator.MUNICIPALITY: "de gemeente",
    Comparator.PROVINCE: "de provincie",
    Comparator.COUNTRY: "Nederland",
}
INDISTINCT = "niet te onderscheiden"
#: Names of the weights by their field, in the parts in which they are shown.
WEIGHT_NAMES: dict[str, dict[str, str]] = {
    "Belang": {
        "theme": "Thema",
        "vulnerable": "Kwetsbare groep",
        "end_group": "Andere groep",
        "intermediary": "Intermediairs",
        "area_programme": "Wijk met gebiedsprogramma",
        "other_area": "Andere wijk",
    },
    "Leegte": {
        "empty": "Leeg",
        "planned_only": "Alleen gepland",
        "thin": "Dun",
        "other_kinds": "Andere soorten",
    },
}
_NAMES = {field: name for part in WEIGHT_NAMES.values() for field, name in part.items()}


def need_in_words(theme: str, need: Need, comparator: Comparator, here_measured: bool) -> str:
    """Where the need of a wijk comes from: its figures beside those it is held against, or which figure is missing.

    `theme` is the name of the theme; `here_measured` says whether the wijk has a figure at all (`need.measured`).
    """
    if not need.known:
        return f"Behoefte: {unknown_in_words(comparator, here_measured, theme)}, dus ½."
    return "; ".join(comparison_in_words(one, comparator) for one in need.comparisons) + "."


def whole_in_words(comparator: Comparator) -> str:
    """Why the need of the municipality as a whole is one half."""
    if comparator is Comparator.MUNICIPALITY:
        return "Behoefte: de hele gemeente is zelf de maat, dus ½."
    return "Behoefte: we vergelijken alleen wijken, dus ½."


def unknown_in_words(comparator: Comparator, here_measured: bool, theme: str = "") -> str:
    """Which figure is missing: "geen wijkcijfer", "geen cijfer van de provincie"."""
    missing = f"geen cijfer {_OF[comparator]}" if here_measured else "geen wijkcijfer"
    return f"{missing} over {theme.lower()}" if theme else missing


def need_remark(need: Need, comparator: Comparator, here_measured: bool) -> str:
    """What has to be said with a need of one half; "" where the figures speak for themselves."""
    if not need.known:
        return unknown_in_words(comparator, here_measured)
    return INDISTINCT if need.indistinct else ""


def comparison_in_words(one: Comparison, comparator: Comparator) -> str:
    """ "Rookt: 28% hier, 20% in de gemeente (GGD, 2024)"; with what is uncertain about it."""
    unit = one.indicator.unit
    said = f"{one.indicator.name}: {_figure(one.here.value, unit)} hier, {_figure(one.benchmark.value, unit)} "
    years = _year(one.here.year)
    if one.here.year != one.benchmark.year:
        years = f"hier {years}, {_IN[comparator]} {_year(one.benchmark.year)}"
    origin = ", ".join(part for part in (one.here.publisher, years) if part)
    extra = [" modelschatting"] if one.here.modelled else []
    if one.indistinct:
        extra.append(f" {INDISTINCT}: de marges overlappen, dus ½")
    return f"{said}{_IN[comparator]} ({origin})" + "".join(f",{part}" for part in extra)


def publishers_in_words(comparisons: Iterable[Comparison]) -> str:
    """Who published the figures, with their years: "Bron van de cijfers: GGD (2020, 2024) en RIVM (2022)."."""
    years: dict[str, set[str]] = {}
    for one in comparisons:
        for figure in (one.here, one.benchmark):
            years.setdefault(figure.publisher or one.here.publisher, set()).add(_year(figure.year))
    if not years:
        return ""
    said = [f"{name or 'uitgever niet bekend'} ({', '.join(sorted(found))})" for name, found in sorted(years.items())]
    return f"Bron van de cijfers: {listed(said)}."


def _figure(value: float | None, unit: str) -> str:
    return f"{number(value)}{unit if unit == '%' else f' {unit}' if unit else ''}"


def _year(year: int | None) -> str:
    return str(year) if year else "jaar niet bekend"


def weights_in_words(weighting: Weighting) -> str:
    """ "standaard", or the weights that differ: "andere groep 0,9, leeg 0"."""
    usual = Weighting()
    changed = [
        f"{name.lower()} {fraction(getattr(weighting, field))}"
        for field, name in _NAMES.items()
        if getattr(weighting, field) != getattr(usual, field)
    ]
    return ", ".join(changed) or "standaard"


def ranking_in_words(ranking: Ranking) -> str:
    """How a list of gaps was ranked, as it is printed with it."""
    said = weights_in_words(ranking.weighting)
    rest = "" if ranking.weighting.usual else "; verder standaard"
    return f"Gewichten: {said}{rest}. Behoefte: vergeleken met {AGAINST[ranking.comparator]}."


def ranking_problem(problem: QuestionProblem) -> str:
    """What was wrong with the weights or the comparator of an address."""
    value = problem.value if len(problem.value) <= 60 else problem.value[:59] + "…"
    if problem.parameter == COMPARED:
        return f"We kunnen niet vergelijken met “{value}”. Kies uit: {listed(problem.choices, 'of')}."
    if problem.misfit is Misfit.OUT_OF_RANGE:
        return f"“{value}” is geen gewicht. Schrijf een getal van 0 tot en met 1, zoals groep:0.8."
    return f"We kennen het gewicht “{value}” niet. Kies uit: {listed(problem.choices, 'of')}."
