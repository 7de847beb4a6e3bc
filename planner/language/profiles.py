"""A wijk on one page, in words: its facts, its figures, what ends there and who is like it."""

from collections.abc import Sequence

from planner.domain.analysis import Tally
from planner.domain.area_comparison import AreaFigures, AreaNeeds
from planner.domain.need import Comparator
from planner.domain.profiles import AreaProfile, Ending
from planner.language.area_comparison import (
    figure_in_words,
    figure_origin,
    figure_value,
    likeness_in_words,
    other_years,
    total_in_words,
)
from planner.language.numbers import counted, day, listed, number, out_of
from planner.language.ranking import AGAINST
from planner.language.sentences import Names

INTERVENTIONS = ("interventie", "interventies")
ONLY_HERE, HERE_AND_ELSEWHERE = "Alleen hier", "Hier en in andere wijken"
PROGRAMMES, PARTNERS = "Programma’s", "Partners"
ENDS, ALIKE = "Loopt binnen een jaar af", "Wijken met dezelfde behoefte"
NEED = "Behoefte"
NONE = "geen"
NO_AREAS = "Deze gemeente heeft nog geen wijken."
NOTHING_ONLY_HERE = "niets loopt alleen in deze wijk"
NOTHING_ENDS = "van niets is dat bekend"
NOBODY_ALIKE = "niet te zeggen: geen andere wijk heeft dezelfde cijfers"
OTHER_YEARS = "Let op: de jaren verschillen."
_PILLAR_LETTERS = 5


def profile_title(area: str) -> str:
    """Title of the file of one wijk."""
    return f"Wijkprofiel {area}"


def runs_title(area: str) -> str:
    """Heading above what runs there."""
    return f"Wat er in {area} loopt"


def facts(found: AreaProfile, municipality: str) -> tuple[tuple[str, str], ...]:
    """Terms with what is known; what is not known is said."""
    area = found.area
    people = number(area.population) if area.population is not None else "niet bekend"
    source = f" ({area.population_source})" if area.population is not None and area.population_source else ""
    programmes = listed([one.name for one in found.area_programmes]) or NONE
    covered = f"{total_in_words(found.analysis.tally)} ({municipality}: {total_in_words(found.beside.totals[1])})"
    return (
        ("Inwoners", f"{people}{source}"),
        ("Gebiedsprogramma", programmes),
        ("Aandachtswijk", "ja" if area.attention else "nee"),
        ("Cellen gedekt", covered),
        ("Kansen", number(len(found.gaps))),
        ("Loopt in deze wijk", counted(len(found.aimed), *INTERVENTIONS)),
    )


def abbreviated(short: str) -> str:
    """The name of a pillar in a narrow column.

    >>> abbreviated("Voorlichting"), abbreviated("Beleid")
    ('Voorl.', 'Beleid')
    """
    return short if len(short) <= _PILLAR_LETTERS + 1 else f"{short[:_PILLAR_LETTERS]}."


def matrix_caption(area: str, tally: Tally) -> str:
    """Caption of the matrix of a wijk."""
    return f"Dekking in {area}: {out_of(tally.filled, tally.applicable)} cellen gedekt"


def letter(short: str) -> str:
    """The name of a pillar in the narrowest column."""
    return short[:1]


def letters(shorts: Sequence[str]) -> str:
    """What the letters above the columns mean."""
    return f"{listed([f'{letter(one)} is {one.lower()}' for one in shorts])}."


def numbers(names: Sequence[str]) -> str:
    """What the numbers above the columns mean.

    >>> numbers(["Roken", "Alcohol"])
    '1 is roken en 2 is alcohol.'
    """
    return f"{listed([f'{place} is {one.lower()}' for place, one in enumerate(names, start=1)])}."


def figures_caption(area: str, municipality: str) -> str:
    """Caption of the figures of a wijk beside those of the municipality."""
    return f"Cijfers van {area} naast {municipality}"


def no_figures(area: str) -> str:
    """Instead of the figures."""
    return f"Van {area} zijn geen cijfers bekend over de thema’s van deze vraag."


def gaps_caption(area: str, shown: int, total: int) -> str:
    """Caption of the first gaps of a wijk."""
    return f"Grootste kansen in {area}: {out_of(shown, total)}"


def no_gaps(area: str) -> str:
    """Instead of the gaps."""
    return f"In {area} zijn geen kansen in deze vraag."


def needs_in_words(names: Names, needs: Sequence[AreaNeeds], comparator: Comparator) -> str:
    """ "roken 0,61 en overgewicht geen wijkcijfer (0,50 is gelijk aan de gemeente)"; "" when no figure is known."""
    own = [(one.theme, one.needs[0]) for one in needs]
    if not any(need for _, need in own):
        return ""
    said = [
        f"{names.theme(theme).lower()} {number(need.value, 2) if need else 'geen wijkcijfer'}" for theme, need in own
    ]
    return f"{listed(said)} (0,50 is gelijk aan {AGAINST[comparator]})"


def figure_name(one: AreaFigures) -> str:
    """What was measured of whom; a warning when the years differ."""
    return f"{figure_of(one)}. {OTHER_YEARS}" if other_years(one) else figure_of(one)


def figure_of(one: AreaFigures) -> str:
    """What was measured, and of whom."""
    return ", ".join(part for part in (one.indicator.name, one.indicator.population) if part)


def figure_cell(one: AreaFigures, place: int) -> str:
    """A figure with its year and source; that of the municipality also says how it stands against the wijk."""
    figure = one.found[place]
    compared = [figure_in_words(one, place)] if place and None not in one.found else []
    said = f"{figure_value(figure, one.indicator.unit)} ({figure_origin(figure)})"
    return "; ".join((said, *compared))


def endings(found: AreaProfile) -> tuple[str, ...]:
    """What ends within a year, with its last day."""
    return tuple(f"{one.intervention.name} ({until(one)})" for one in found.ending)


def until(one: Ending) -> str:
    """ "tot en met 31-12-2026"; of a recognition that it is valid so long."""
    return f"{'erkenning geldig ' if one.recognition else ''}tot en met {day(one.on)}"


def alike(names: Names, found: AreaProfile) -> Sequence[str]:
    """The wijken with the most similar need."""
    return [f"{names.area(one.neighbourhood)} ({likeness_in_words(one)})" for one in found.alike]


def more(rest: int) -> str:
    """ "nog 3"."""
    return f"nog {number(rest)}"
