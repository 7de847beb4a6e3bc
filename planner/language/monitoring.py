"""What is said of goals and figures: how an indicator stands, its target, its years, and the sentence over all."""

from planner.domain.monitoring import Measured, Monitor, Monitored
from planner.domain.plan import Goal, Observation
from planner.domain.targets import CLOSE, Bound, Progress, bound_of
from planner.domain.words import Basis, Heading
from planner.language.figures_in import area_in_words
from planner.language.numbers import MISSING, counted, listed, number, out_of, percent
from planner.language.sentences import Names
from planner.language.words import DAGGER

UNKNOWN_YEAR, NO_YEAR = "jaar niet bekend", "zonder jaar"
#: How an indicator stands: a sign that can be told apart without colour, and the words beside it.
PROGRESS = {
    Progress.REACHED: ("✓", "gehaald"),
    Progress.CLOSE: ("◆", "in de buurt"),
    Progress.FAR: ("▲", "nog ver weg"),
    Progress.DOUBLE: ("≠", "twee cijfers, niet eens"),
    Progress.IN_WORDS: ("○", "alleen in woorden"),
    Progress.NO_NUMBER: ("○", "doel zonder getal"),
    Progress.NO_TARGET: ("○", "geen doel"),
    Progress.NOT_MEASURED: ("○", "niet gemeten"),
}
#: The same behind a count: "5 zonder doel".
COUNTED = {
    **{one: words for one, (_, words) in PROGRESS.items()},
    Progress.DOUBLE: "niet eens",
    Progress.NO_NUMBER: "zonder getal",
    Progress.NO_TARGET: "zonder doel",
}
HEADINGS = {Heading.DOWN: "daling", Heading.UP: "stijging", Heading.UNSAID: "doel zonder getal"}
BOUNDS = {
    Bound.BELOW: "minder dan",
    Bound.AT_MOST: "hoogstens",
    Bound.AT_LEAST: "minstens",
    Bound.ABOVE: "boven",
    Bound.EXACTLY: "precies",
}
CLOSE_IN_WORDS = (
    f"In de buurt: niet gehaald, en hoogstens {percent(CLOSE)} van het doel ernaast. "
    "Bij een doel van 0 is niets in de buurt. Marges tellen hierbij niet mee."
)


def amount(value: float, unit: str) -> str:
    """A number as it stands in a column: with its % and without other units, which the indicator names.

    >>> amount(27, "%"), amount(24, "basisscholen")
    ('27%', '24')
    """
    return f"{number(value)}%" if unit.startswith("%") else number(value)


def figure_in_words(one: Observation, unit: str) -> str:
    """A figure as it is shown: a count with its whole, a number, else the words of the source.

    >>> figure_in_words(Observation("a", "b", "c", 24.0, out_of=77.0), "scholen")
    '24 van 77'
    >>> figure_in_words(Observation("a", "b", "c", None, "bijna 1 op 10"), "%")
    'bijna 1 op 10'
    """
    if one.value is None:
        return one.text or MISSING
    if one.out_of is not None:
        return out_of_in_words(one.value, one.out_of)
    if one.text and bound_of(one.text) is not None and not one.is_target:
        # "> 20.000": the source gives a bound, and the number alone would say too much.
        return one.text
    return amount(one.value, unit)


def out_of_in_words(part: float, whole: float) -> str:
    """ "24 van 77"."""
    return out_of(int(part), int(whole)) if part == int(part) else f"{number(part)} van {number(whole)}"


def measured_in_words(found: Measured | None, unit: str) -> str:
    """The newest figures of an area; two of one year are both said."""
    if found is None:
        return MISSING
    return " en ".join(figure_in_words(one, unit) for one in found.found)


def share_in_words(found: Measured | None) -> str:
    """The share that a count is of its whole: "31%"; "" where there is no whole."""
    if found is None:
        return ""
    return " en ".join(percent(one.value / one.out_of) for one in found.found if one.value is not None and one.out_of)


def year_in_words(one: Observation) -> str:
    """The year of a figure, with a dagger where it was inferred."""
    if one.year is None:
        return NO_YEAR if one.is_target else UNKNOWN_YEAR
    return f"{one.year}{DAGGER if one.year_basis is Basis.INFERRED else ''}"


def target_in_words(row: Monitored) -> str:
    """ "minder dan 5% in 2040"; which way its goals go where there is no number; a dash without either."""
    if row.target is None:
        return HEADINGS[row.heading] if row.goals else MISSING
    one, unit = row.target.observation, row.indicator.unit
    said = f"{BOUNDS[row.target.bound]} " if bound_of(one.text) is not None else ""
    return f"{said}{amount(row.target.value, unit)}{f' in {one.year}' if one.year else ''}"


def goal_number(row: Monitored) -> str:
    """The number to reach with its year, in a sentence: "5% in 2040"."""
    if row.target is None:
        return ""
    year = row.target.observation.year
    return f"{amount(row.target.value, row.indicator.unit)}{f' in {year}' if year else ''}"


def wijken_in_words(row: Monitored) -> str:
    """ "wijken 32% tot 50%"."""
    if not row.wijken:
        return ""
    low, high = (figure_in_words(one, row.indicator.unit) for one in row.wijken)
    return f"wijken {low} tot {high}"


def remarks(names: Names, row: Monitored) -> tuple[str, ...]:
    """What to know before two figures are held beside each other: other years, and figures that are double."""
    town, found = town_name(names), []
    if row.other_years and row.here and row.country:
        if row.here.year and row.country.year:
            found.append(f"Andere jaren: {town} {row.here.year}, Nederland {row.country.year}.")
        elif row.here.year or row.country.year:
            found.append(f"Van {'Nederland' if row.here.year else town} is het jaar niet bekend.")
        else:
            found.append(f"Van {town} en Nederland is het jaar niet bekend.")
    for one, where in ((row.here, town), (row.wijk, ""), (row.province, "de provincie"), (row.country, "Nederland")):
        if one is not None and one.double:
            area = where or area_in_words(names, one.area)
            year = f" in {one.year}" if one.year else ""
            found.append(f"Dubbel: {counted(len(one.found), 'cijfer', 'cijfers')} van {area}{year}.")
    return tuple(found)


def town_name(names: Names) -> str:
    """The municipality in a column: "Groningen"."""
    return names.plan.municipality.name.removeprefix("Gemeente ")


def goals_in_words(goals: tuple[Goal, ...]) -> list[str]:
    """Goals that no figure stands behind, each with what it wants where it says so."""
    return [f"{goal.title}{f' ({goal.target})' if goal.target else ''}" for goal in goals]


def near_in_words(found: Monitor) -> tuple[str, str]:
    """ "1 van 3" and " doelen met een getal is in de buurt. …"; the first part stands out."""
    every, near, unmeasured = len(found.numbered), len(found.near), len(found.unmeasured)
    if not every:
        return "", "Er is nog geen doel met een getal."
    there = sum(row.progress is Progress.REACHED for row in found.near)
    word = "gehaald" if near and there == near else "in de buurt of gehaald" if there else "in de buurt"
    if every == 1:
        return "", _only(word, near=bool(near), unmeasured=bool(unmeasured))
    head = out_of(near, every) if near else f"Geen van de {number(every)}"
    without = f" Van {number(unmeasured)} is er geen meting." if unmeasured else ""
    return head, f" doelen met een getal {'is' if near <= 1 else 'zijn'} {word}.{without}"


def _only(word: str, *, near: bool, unmeasured: bool) -> str:
    if unmeasured:
        return "Bij het ene doel met een getal is er geen meting."
    return f"Het ene doel met een getal is {word if near else 'nog niet in de buurt'}."


def furthest_in_words(row: Monitored) -> tuple[str, str]:
    """The indicator that is farthest off, and its figures: ", 27% bij een doel van 5% in 2040."""
    name = f"{row.indicator.name[:1].lower()}{row.indicator.name[1:]}"
    return name, f", {measured_in_words(row.here, row.indicator.unit)} bij een doel van {goal_number(row)}."


def subject_in_words(found: tuple[Monitored, ...]) -> str:
    """How the indicators of one theme stand: "1 nog ver weg en 2 zonder getal"."""
    counts = {one: sum(row.progress is one for row in found) for one in Progress}
    return listed([f"{number(count)} {COUNTED[one]}" for one, count in counts.items() if count])
