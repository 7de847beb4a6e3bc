"""The sentence of the page: how much is covered in each area, and where they differ most."""

from dash import html

from planner.domain.area_comparison import AreaComparison
from planner.language.area_comparison import largest_in_words, total_in_words
from planner.language.numbers import number
from planner.views.comparing.choosing import name_of
from planner.views.parts.heading import Said
from planner.views.reader import Asked


def sentence(asked: Asked, found: AreaComparison) -> list[Said]:
    """Two sentences with the names set apart."""
    if not found.totals[0].applicable:
        return ["Er is geen cel van toepassing."]
    if all(total.blank == total.applicable for total in found.totals):
        return ["Er is nog niets ingevuld."]
    return [*_totals(asked, found), " ", *_largest(asked, found)]


def _totals(asked: Asked, found: AreaComparison) -> list[Said]:
    first, *others = found.totals
    said: list[Said] = [_name(asked, found.areas[0]), f" heeft {total_in_words(first)} cellen gedekt"]
    for area, total in zip(found.areas[1:], others, strict=True):
        said += [", ", _name(asked, area), f" {total_in_words(total)} ({_against(total.filled - first.filled)})"]
    return [*said, "."]


def _against(difference: int) -> str:
    if not difference:
        return "evenveel"
    return f"{number(abs(difference))} {'meer' if difference > 0 else 'minder'}"


def _largest(asked: Asked, found: AreaComparison) -> list[Said]:
    if not found.columns or not found.columns[0].spread:
        return ["Per thema en pijler is er geen verschil."]
    most, names = found.columns[0], asked.names
    column = f"{names.short_pillar(most.pillar).lower()} bij {names.theme(most.theme).lower()}"
    return [f"Het grootste verschil is {largest_in_words(found, column)}."]


def _name(asked: Asked, area: str | None) -> html.B:
    return html.B(name_of(asked, area))
