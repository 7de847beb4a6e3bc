"""The lists: interventions, gaps, sources."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import astuple

from planner.domain.coverage import status_on
from planner.domain.gaps import Gap
from planner.domain.plan import Delivery, Intervention
from planner.domain.words import Basis, Scope
from planner.exports.handover import Handover
from planner.exports.judgements import judgements
from planner.exports.sheets.sheet import BOLD, WRAP, Sheet, fitting
from planner.language.documents import JUDGEMENT_HEADS, NO_DATA, NO_JUDGEMENTS
from planner.language.numbers import day, out_of
from planner.language.sentences import source_in_words
from planner.language.words import DAGGER, GAPS, KINDS, RECOGNITIONS, REMEDIES, SCOPES, STATUSES, WHOLE_MUNICIPALITY

_INTERVENTIONS = (
    ("Interventie", 38),
    ("Code", 9),
    ("Soort", 15),
    ("Thema’s", 16),
    ("Pijlers", 22),
    ("Doelgroepen", 30),
    ("Waar", 26),
    ("Status", 12),
    ("Vanaf", 12),
    ("Tot en met", 12),
    ("Bereik", 18),
    ("Doelen", 30),
    ("Programma’s", 28),
    ("Partners", 32),
    ("Erkenning", 20),
    ("Bron", 34),
    ("Telt hier", 8),
    ("Waarom wel of niet in de matrix", 40),
    ("Omschrijving", 40),
)
_GAPS = (
    ("Rang", 7),
    ("Wijk", 18),
    ("Thema", 16),
    ("Pijler", 30),
    ("Doelgroep", 32),
    ("Kans", 24),
    ("Score", 8),
    ("Behoefte", 10),
    ("Belang", 8),
    ("Leegte", 8),
    ("Wijkcijfer", 66),
    ("Wat helpt", 42),
    ("Beste suggestie", 42),
)
_JUDGEMENTS = tuple(zip(JUDGEMENT_HEADS, (16, 30, 32, 20, 18, 60, 12), strict=True))
_SOURCES = (("Bron", 60), ("Uitgever", 30), ("Jaar", 16), ("Adres", 60), ("Interventies", 13))
_GUESSED = {Basis.INFERRED, Basis.NOT_STATED}
_LINE_HEIGHT, _LINE_LENGTH = 14, 110
_LONGEST_SUGGESTION = 300


def interventions_sheet(sheet: Sheet, handover: Handover) -> None:
    """Every intervention of the municipality, without money and without names of people."""
    rows = [_intervention(handover, one) for one in handover.plan.interventions]
    sheet.table(_INTERVENTIONS, rows, NO_DATA)


def gaps_sheet(sheet: Sheet, handover: Handover) -> None:
    """The gaps, best first, with the three parts of the score."""
    sheet.table(_GAPS, [_gap(handover, gap) for gap in handover.gaps], NO_DATA)


def judgements_sheet(sheet: Sheet, handover: Handover) -> None:
    """What was said of cells, each with its reason."""
    sheet.table(_JUDGEMENTS, [astuple(one) for one in judgements(handover)], NO_JUDGEMENTS)


def sources_sheet(sheet: Sheet, handover: Handover) -> None:
    """The sources, and under them where they contradict themselves."""
    plan = handover.plan
    used = Counter(one.source for one in plan.interventions)
    rows: list[list[str | float]] = [
        [one.title, one.publisher, one.published, one.url, used[one.code]] for one in plan.sources
    ]
    sheet.table(_SOURCES, rows, NO_DATA)
    if not plan.contradictions:
        return
    row = len(rows) + 3
    sheet.text(row, 0, "Tegenspraken in de bronnen", BOLD)
    for line, one in enumerate(plan.contradictions, start=row + 1):
        sheet.text(line, 0, source_in_words(plan, one.source, one.section), WRAP)
        sheet.merged(line, (1, 4), fitting(one.text, one.code, "De tegenspraak"), WRAP)
        # A merged cell does not make its row higher by itself.
        sheet.page.set_row(line, _LINE_HEIGHT * (1 + len(one.text) // _LINE_LENGTH))
    sheet.page.print_area(0, 0, row + len(plan.contradictions), len(_SOURCES) - 1)


def _intervention(handover: Handover, one: Intervention) -> list[str | float]:
    names, plan, on = handover.names, handover.plan, handover.question.on
    themes = dict.fromkeys((*one.themes, *(placement.theme for placement in one.placements)))
    goals = {goal.code: goal.title for goal in (*plan.archive.goals, *plan.goals)}
    partners = [names.partner(role.partner) for role in one.partners] or [one.partners_text]
    return [
        one.name,
        one.code,
        KINDS[one.kind],
        _joined(_marked(names.theme(code), one.theme_basis) for code in themes),
        _joined(_marked(names.pillar(p.pillar), p.pillar_basis) for p in one.placements),
        _joined(_marked(names.group(p.group), p.group_basis) for p in one.placements),
        _joined(_marked(_where(handover, delivery), delivery.area_basis) for delivery in one.deliveries),
        _joined(_marked(STATUSES[status_on(delivery, on)], delivery.status_basis) for delivery in one.deliveries),
        _joined(day(delivery.starts) for delivery in one.deliveries if delivery.starts),
        _joined(day(delivery.ends) for delivery in one.deliveries if delivery.ends),
        _joined(_reach(delivery) for delivery in one.deliveries if delivery.reachable),
        _joined(goals.get(code, code) for code in one.goals),
        _joined(_marked(names.programme(code), one.programme_basis) for code in one.programmes),
        _joined(partners),
        RECOGNITIONS[one.recognition],
        source_in_words(plan, one.source, one.section),
        "ja" if handover.counts_here(one) else "nee",
        one.counts_reason,
        one.summary,
    ]


def _gap(handover: Handover, gap: Gap) -> list[str | float]:
    score, wijk = gap.score, gap.neighbourhood
    return [
        gap.rank,
        handover.names.area(wijk) if wijk else WHOLE_MUNICIPALITY,
        *handover.names.cell(gap),
        GAPS[gap.kind],
        float(score.value),
        float(score.need),
        float(score.importance),
        float(score.emptiness),
        handover.need_in_words(gap),
        REMEDIES[gap.kind],
        _short(handover.best_in_words(gap)),
    ]


def _short(text: str) -> str:
    """A suggestion holds the name of an intervention, which stands whole in its own list and may fill a cell alone."""
    return text if len(text) <= _LONGEST_SUGGESTION else f"{text[: _LONGEST_SUGGESTION - 1]}…"


def _where(handover: Handover, delivery: Delivery) -> str:
    if delivery.scope is Scope.NEIGHBOURHOODS:
        return ", ".join(handover.names.area(code) for code in delivery.neighbourhoods)
    return f"{SCOPES[delivery.scope]}, {delivery.place}" if delivery.place else SCOPES[delivery.scope]


def _reach(delivery: Delivery) -> str:
    return f"{out_of(delivery.reached or 0, delivery.reachable or 0)} {delivery.reach_unit}".strip()


def has_dagger(one: Intervention) -> bool:
    """Whether a dagger stands in the row of an intervention."""
    bases = {basis for part in one.placements for basis in (part.pillar_basis, part.group_basis)}
    bases |= {basis for part in one.deliveries for basis in (part.area_basis, part.status_basis)}
    bases |= {one.theme_basis} if one.themes or one.placements else set()
    return bool(_GUESSED & (bases | ({one.programme_basis} if one.programmes else set())))


def _marked(text: str, basis: Basis) -> str:
    return f"{text} {DAGGER}" if basis in _GUESSED else text


def _joined(texts: Iterable[str]) -> str:
    """The different texts, one per line."""
    return "\n".join(dict.fromkeys(text for text in texts if text))
