"""The situation of a theme in two to four plain sentences, written from its figures."""

from planner.domain.claims import Sense
from planner.domain.plan import Observation
from planner.domain.situations import Outline, Told
from planner.language.figures_in import area_in_words
from planner.language.monitoring import figure_in_words, town_name, year_in_words
from planner.language.numbers import listed
from planner.language.sentences import Names, source_in_words

CHANGED = "De cijfers zijn veranderd sinds deze tekst."
NO_FIGURES = "Van dit thema is er nog geen cijfer van de gemeente met een jaar."
_COUNTRY = {
    Sense.HIGHER: ", en dat is hoger dan in Nederland ({figure})",
    Sense.LOWER: ", en dat is lager dan in Nederland ({figure})",
    Sense.EQUAL: ", en dat verschilt niet duidelijk van Nederland ({figure})",
}
_THROUGH_TIME = {
    Sense.HIGHER: "het cijfer is gestegen",
    Sense.LOWER: "het cijfer is gedaald",
    Sense.EQUAL: "het cijfer is ongeveer gelijk gebleven",
}


def situation_in_words(names: Names, found: Outline) -> str:
    """The text; "" where no figure carries one."""
    said = [part for one in found.told for part in (_main(names, one), _through_time(one), _spread(names, one))]
    return " ".join(part for part in (*said, _need(names, found)) if part)


def _main(names: Names, one: Told) -> str:
    """ "Volwassenen die roken: in 2024 was dat 18,2% in Veldstad, en dat is hoger dan in Nederland (17,6%)."."""
    name, unit = one.indicator.name, one.indicator.unit
    said = f"{name}: in {one.here.year} was dat {figure_in_words(one.here, unit)} in {town_name(names)}"
    if one.country is None:
        return f"{said}."
    other = one.country.other
    year = f" in {other.year}" if other.year != one.here.year else ""
    return f"{said}{_COUNTRY[one.country.sense].format(figure=f'{figure_in_words(other, unit)}{year}')}."


def _through_time(one: Told) -> str:
    if one.earlier is None:
        return ""
    other = one.earlier.other
    return f"In {other.year} was dat {figure_in_words(other, one.indicator.unit)}: {_THROUGH_TIME[one.earlier.sense]}."


def _spread(names: Names, one: Told) -> str:
    if not one.wijken:
        return ""
    low, high = (_of_wijk(names, each, one.indicator.unit) for each in one.wijken)
    year = f" in {one.wijken[0].year}" if one.wijken[0].year != one.here.year else ""
    return f"Tussen de wijken liep het{year} uiteen: van {low} tot {high}."


def _of_wijk(names: Names, one: Observation, unit: str) -> str:
    figure = figure_in_words(one, unit)
    known = {each.code for each in names.plan.neighbourhoods}
    return f"{figure} ({names.area(one.area)})" if one.area in known else figure


def _need(names: Names, found: Outline) -> str:
    if not found.needing:
        return ""
    return f"De behoefte is het grootst in {listed([names.area(code) for code in found.needing])}."


def behind_in_words(names: Names, codes: tuple[str, ...]) -> list[str]:
    """Every figure behind a text, with its year and source: "Rookt, De Kreek, 2024: 28% (GGD)"."""
    known = {one.code: one for one in names.plan.observations}
    units = {one.code: one.unit for one in names.plan.indicators}
    return [_behind(names, known[code], units.get(known[code].indicator, "")) for code in codes if code in known]


def _behind(names: Names, one: Observation, unit: str) -> str:
    source = one.publisher or (source_in_words(names.plan, one.source, one.section) if one.source else "")
    name = names.of("indicators", one.indicator)
    area = area_in_words(names, one.area)
    return f"{name}, {area}, {year_in_words(one)}: {figure_in_words(one, unit)}{f' ({source})' if source else ''}"
