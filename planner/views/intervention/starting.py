"""What a new intervention begins with: nothing, one cell, a copy of another one, or what the catalogue says."""

from dataclasses import dataclass, replace

from planner.domain.adopting import adopted, taken_as
from planner.domain.bases import unconfirmed
from planner.domain.evidence import CatalogueEntry
from planner.domain.interventions import Intervention, Placement
from planner.domain.plan import Plan
from planner.domain.words import Scope
from planner.language.words import RECOGNITIONS, SCOPES, STATUSES
from planner.views.intervention.form import BLANK
from planner.views.reader import Asked

_COPY = " (kopie)"
_VERIFIED = {"ja": "De erkenning is nagekeken.", "deels": "De erkenning is deels nagekeken."}
_NOT_VERIFIED = "De erkenning is niet nagekeken."


@dataclass(frozen=True)
class Start:
    """What an address asks for. `along` goes with the form, so that what nobody touched keeps its basis.

    `filled_in` says what stands there already that nobody said yet, and counts as confirmed by whoever saves it.
    """

    one: Intervention
    said: str
    along: dict[str, str]
    problems: tuple[str, ...] = ()
    filled_in: str = ""


def start(asked: Asked) -> Start:
    """What stands in a new form: /interventies/nieuw?cel=…, ?kopie=… or ?uit=…"""
    copied, entry, cell = (asked.params.get(name, "").strip() for name in ("kopie", "uit", "cel"))
    found = begun_with(asked.plan, copied, entry)
    if found is not None:
        along = {"kopie": copied} if _live(asked.plan, copied) else {"uit": entry}
        return Start(_with_cell(asked.plan, found, cell), _said(asked.plan, copied, entry), along)
    problems = [
        f"We kennen {what} “{given[:40]}” niet. U begint met een leeg formulier."
        for what, given in (("interventie", copied), ("catalogusnummer", entry))
        if given
    ]
    one = _with_cell(asked.plan, _blank(asked), cell)
    if cell and not one.placements:
        problems.append(f"We kennen de cel “{cell[:60]}” niet. Kies de cellen hieronder.")
    return Start(one, _in_cell(asked, one), {}, tuple(problems), _filled_in(asked, one))


def begun_with(plan: Plan, copied: str, entry: str) -> Intervention | None:
    """What a new one is a copy of, or takes from the catalogue; None for one that begins empty."""
    original = _live(plan, copied)
    if original is not None:
        name = f"{original.name}{_COPY}"
        return unconfirmed(replace(original, code="", name=name, aliases=()))
    known = _entry(plan, entry)
    return adopted(plan, known, "") if known else None


def _entry(plan: Plan, code: str) -> CatalogueEntry | None:
    return next((one for one in plan.catalogue if code and one.code == code), None)


def _live(plan: Plan, code: str) -> Intervention | None:
    return next((one for one in plan.interventions if code and one.code == code), None)


def _with_cell(plan: Plan, one: Intervention, said: str) -> Intervention:
    """The same intervention, in one more cell."""
    theme, pillar, group = (*said.split("."), "", "")[:3]
    known = (
        theme in {each.code for each in plan.themes}
        and pillar in {each.code for each in plan.pillars}
        and group in {each.code for each in plan.groups}
    )
    cells = {(part.theme, part.pillar, part.group) for part in one.placements}
    if not known or said.count(".") != 2 or (theme, pillar, group) in cells:
        return one
    themes = one.themes if theme in one.themes else (*one.themes, theme)
    return replace(one, placements=(*one.placements, Placement(theme, pillar, group)), themes=themes)


def _said(plan: Plan, copied: str, code: str) -> str:
    original, entry = _live(plan, copied), _entry(plan, code)
    if original is not None or entry is None:
        name = original.name if original else copied
        return f"Een kopie van “{name}”. Wat u niet wijzigt, geldt nog niet als bevestigd."
    sure = _VERIFIED.get(entry.verified, _NOT_VERIFIED)
    there = taken_as(plan, entry)
    more = f" Let op: “{there.name}” staat al in de lijst." if there else ""
    return f"Uit de catalogus: {RECOGNITIONS[entry.recognition].lower()}. {sure} Kijk na of alles klopt.{more}"


def _blank(asked: Asked) -> Intervention:
    """An empty form; who comes from a wijk means that wijk."""
    wijk = asked.question.neighbourhood
    if wijk is None:
        return BLANK
    there = replace(BLANK.deliveries[0], scope=Scope.NEIGHBOURHOODS, neighbourhoods=(wijk,))
    return replace(BLANK, deliveries=(there,))


def _in_cell(asked: Asked, one: Intervention) -> str:
    rest = "Alleen de naam is nodig. De rest kunt u later aanvullen."
    names, wijk = asked.names, asked.question.neighbourhood
    if not one.placements:
        return f"Voor {names.area(wijk)}. {rest}" if wijk else rest
    cell = one.placements[0]
    where = " × ".join((names.theme(cell.theme), names.short_pillar(cell.pillar), names.group(cell.group)))
    return f"Voor de cel {where}{f' in {names.area(wijk)}' if wijk else ''}. {rest}"


def _filled_in(asked: Asked, one: Intervention) -> str:
    """ "Bij Inzet staat al: gemeentebreed, loopt. …" """
    part = one.deliveries[0]
    wijken = " en ".join(asked.names.area(code) for code in part.neighbourhoods)
    said = f"Bij Inzet staat al: {wijken or SCOPES[part.scope]}, {STATUSES[part.status]}."
    return f"{said} Laat u dat staan, dan geldt ook dat als door u bevestigd. Klopt het niet? Wijzig het dan."
