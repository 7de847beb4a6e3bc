"""Sources with what they are used for, and the places where a source contradicts itself."""

from planner.domain.plan import Plan
from planner.language.numbers import MISSING, counted, listed
from planner.language.sentences import source_in_words
from planner.views.reader import Asked
from planner.views.sources.document import Cell, Section, Table, Text

_HEADS = ("Bron", "Uitgever", "Datum", "Gebruikt voor")


def sources_section(asked: Asked) -> Section:
    """Every source of the plan."""
    rows = tuple(
        (
            Cell(source.title, small=source.note, href=source.url),
            Cell(source.publisher or "niet bekend"),
            Cell(source.published or "niet bekend"),
            Cell(used_for(asked.plan, source.code)),
        )
        for source in asked.plan.sources
    )
    if not rows:
        return Section("bronnen", "Bronnen", (Text("Er zijn nog geen bronnen vastgelegd."),))
    return Section("bronnen", "Bronnen", (Table("Bronnen van dit plan", _HEADS, rows),))


def used_for(plan: Plan, code: str) -> str:
    """What refers to a source, counted by kind: "84 interventies, 25 doelen en 36 cijfers"."""
    lists = {one.code for one in plan.partner_lists if one.source == code}
    partners = {member.partner for member in plan.memberships if member.list_code in lists}
    counts = (
        (sum(one.source == code for one in plan.interventions), "interventie", "interventies"),
        (sum(one.source == code for one in plan.goals), "doel", "doelen"),
        (sum(one.source == code for one in plan.observations), "cijfer", "cijfers"),
        (len(partners), "partner", "partners"),
        (sum(one.source == code for one in plan.programmes), "programma", "programma’s"),
        (sum(one.source == code for one in plan.area_programmes), "gebiedsprogramma", "gebiedsprogramma’s"),
    )
    found = [counted(count, one, many) for count, one, many in counts if count]
    return listed(found) if found else "Zie de toelichting bij de bron."


def contradictions_section(asked: Asked) -> Section:
    """Contradictions, shown and not mended."""
    rows = tuple(
        (Cell(one.text), Cell(source_in_words(asked.plan, one.source)), Cell(one.section or MISSING))
        for one in asked.plan.contradictions
    )
    if not rows:
        return Section("tegenstrijdig", "Tegenstrijdig", (Text("Er zijn geen tegenspraken gevonden."),))
    places = counted(len(rows), "plaats", "plaatsen")
    intro = f"Op {places} spreekt een bron zichzelf tegen. Wij laten dat zien en veranderen niets."
    table = Table("Plaatsen waar een bron zichzelf tegenspreekt", ("Tegenspraak", "Bron", "Plaats"), rows)
    return Section("tegenstrijdig", "Tegenstrijdig", (Text(intro), table))
