"""Sources with what they are used for, and the places where a source contradicts itself."""

from collections.abc import Sequence

from planner.domain.passages import Finding, check_texts, findings_at
from planner.domain.plan import Plan
from planner.language.claims import finding_in_words, head_in_words
from planner.language.numbers import MISSING, counted, listed
from planner.language.sentences import source_in_words
from planner.views.parts.claims import address
from planner.views.reader import Asked
from planner.views.sources.document import Block, Cell, Heading, Listing, Section, Table, Text

_CONTRADICTION_HEADS = ("Tegenspraak", "Bron", "Plaats", "Wat de planner zelf ziet")
_HOW = (
    "De planner vergelijkt woorden als hoger, lager, gestegen en “procent van” met de cijfers. "
    "Namen, lijsten en nummering die niet kloppen, ziet hij niet."
)
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
    """Contradictions, shown and not mended, with what the planner itself finds at that place of the source."""
    found = check_texts(asked.plan)
    rows = tuple(
        (
            Cell(one.text),
            Cell(source_in_words(asked.plan, one.source)),
            Cell(one.section or MISSING),
            _found_itself(asked, findings_at(found, one.source, one.section)),
        )
        for one in asked.plan.contradictions
    )
    others = _elsewhere(asked, found)
    if not rows:
        return Section("tegenstrijdig", "Tegenstrijdig", (Text("Er zijn geen tegenspraken gevonden."), *others))
    places = counted(len(rows), "plaats", "plaatsen")
    intro = f"Op {places} spreekt een bron zichzelf tegen. Wij laten dat zien en veranderen niets."
    table = Table("Plaatsen waar een bron zichzelf tegenspreekt", _CONTRADICTION_HEADS, rows)
    return Section("tegenstrijdig", "Tegenstrijdig", (Text(intro), Text(_HOW), table, *others))


def _found_itself(asked: Asked, found: Sequence[Finding]) -> Cell:
    said = [finding_in_words(asked.names, one) for one in found]
    return Cell(" ".join(said)) if said else Cell(MISSING, small="Geen vergelijking van cijfers")


def _elsewhere(asked: Asked, found: Sequence[Finding]) -> tuple[Block, ...]:
    """What does not agree at a place that no contradiction names, with a link to where it can be mended."""
    known = [each for one in asked.plan.contradictions for each in findings_at(found, one.source, one.section)]
    others = [one for one in found if one not in known]
    if not others:
        return ()
    told = tuple(
        Cell(head_in_words(one), small=finding_in_words(asked.names, one), href=address(asked, one)) for one in others
    )
    return Heading("Ook gevonden in teksten"), Listing(told)
