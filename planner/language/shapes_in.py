"""What is said of a map with outlines: of each wijk, of what was left out, and of what has to be asked first."""

from collections.abc import Sequence

from planner.domain.plan import Plan
from planner.domain.shapes import Outlined, ShapeReview, ShapeState
from planner.language.numbers import counted, listed, number

KIND = "Kaart met gebieden (GeoJSON)"
NOTHING_NEW = "Alle omtrekken stonden er al. Er is niets veranderd."
NONE_THERE = "Er waren geen omtrekken. Er is niets veranderd."
NO_PAIR = "Geen gebied in dit bestand hoort bij een wijk van uw plan."
WHICH_KEY = "Welk veld is de wijkcode?"
WHOSE_MAP = "Van wie is deze kaart, en van welk jaar?"
#: What has to be converted: the question, and the answer.
CONVERT = {
    "rd": ("Dit zijn RD-coördinaten. Omzetten naar WGS84?", "Ja, zet ze om"),
    "verwisseld": ("Breedte en lengte lijken verwisseld. Omwisselen?", "Ja, wissel ze om"),
}
#: The state of an outline: the word that stands with it.
STATES = {ShapeState.NEW: "nieuw", ShapeState.CHANGED: "vervangt", ShapeState.SAME: "gelijk"}
_ID = "@id"
_SHOWN = 8


def counts_in_words(found: ShapeReview) -> str:
    """ "12 nieuwe omtrekken, 3 vervangen en 4 gelijk."""
    if not found.outlined:
        return NO_PAIR
    new, other, same = (len(found.in_state(state)) for state in ShapeState)
    if not new and not other:
        return f"Alles staat er al: {counted(same, 'omtrek', 'omtrekken')}."
    parts = [counted(new, "nieuwe omtrek", "nieuwe omtrekken")] if new else []
    parts += [f"{number(other)} vervangen"] if other else []
    parts += [f"{number(same)} gelijk"] if same else []
    return f"{listed(parts)}."


def taken(count: int) -> str:
    """What was done."""
    return f"{counted(count, 'omtrek', 'omtrekken')} overgenomen."


def taken_away(count: int) -> str:
    """That the outlines are gone."""
    return f"{counted(count, 'omtrek', 'omtrekken')} weggehaald."


def made_of(one: Outlined) -> str:
    """The areas that an outline is made of, and those that are missing."""
    said = [few(one.parts) if len(one.parts) < 2 else f"{number(len(one.parts))} gebieden: {few(one.parts)}"]
    if one.missing:
        said.append(f"onvolledig: {few(one.missing)} staat niet in het bestand")
    return "; ".join(said)


def field_name(name: str) -> str:
    """A property as people see it; the id stands with the area itself."""
    return "id (bij het gebied zelf)" if name == _ID else name


def left_out(elsewhere: int, water: int, closed: int, *, partial: bool) -> list[str]:
    """What a file has that is not used, or was mended."""
    said = []
    if partial:
        said.append("Dit is maar een deel van de kaart: de bron geeft haar in stukken. Haal elk stuk op.")
    if elsewhere:
        verb = "gaat" if elsewhere == 1 else "gaan"
        out = "Dat doet" if elsewhere == 1 else "Die doen"
        said.append(f"{counted(elsewhere, 'gebied', 'gebieden')} {verb} over een andere gemeente. {out} niet mee.")
    if water:
        out = "is water. Dat doet" if water == 1 else "zijn water. Die doen"
        said.append(f"{counted(water, 'gebied', 'gebieden')} {out} niet mee.")
    if closed:
        was = "was niet gesloten. Dat is" if closed == 1 else "waren niet gesloten. Die zijn"
        said.append(f"{counted(closed, 'rand', 'randen')} {was} hersteld.")
    return said


def beside(found: ShapeReview | None, far: int, before: int, after: int) -> list[str]:
    """What else there is to know of a map beside the plan."""
    said = []
    if far:
        said.append(
            f"{counted(far, 'gebied ligt', 'gebieden liggen')} buiten de gemeente. Kijk of dit de goede kaart is."
        )
    if found is None:
        return said
    if found.strangers and found.outlined:
        out = "gebied hoort", "gebieden horen"
        said.append(f"{counted(len(found.strangers), *out)} bij geen wijk van uw plan: {few(found.strangers)}.")
    if after < before:
        said.append(f"De omtrekken zijn vereenvoudigd: van {number(before)} naar {number(after)} punten.")
    return said


def problems_in_words(count: int) -> str:
    """ "3 gebieden kloppen niet en doen niet mee."""
    if not count:
        return ""
    return f"{counted(count, 'gebied klopt', 'gebieden kloppen')} niet en {'doet' if count == 1 else 'doen'} niet mee."


def there_now(plan: Plan) -> str:
    """Which outlines the plan has, and whose map they are of; "" when it has none."""
    if not plan.shapes:
        return ""
    sources = list(dict.fromkeys(one.source for one in plan.shapes if one.source))
    said = (
        f"Van {number(len(plan.shapes))} van de {counted(len(plan.neighbourhoods), 'wijk', 'wijken')} is er een omtrek."
    )
    return f"{said} Bron: {'; '.join(sources)}." if sources else said


def few(names: Sequence[str]) -> str:
    """Names, of many only the first."""
    rest = len(names) - _SHOWN
    shown = list(names[:_SHOWN])
    return listed([*shown, f"{number(rest)} meer"] if rest > 0 else shown)
