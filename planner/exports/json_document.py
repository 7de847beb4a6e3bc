"""JSON: the whole answer and the whole plan, for other programs. Equal questions give equal bytes; numbers are numbers.

Its shape is published (`plan_schema`), and `planner import` makes the same plan of it again.
"""

import json
from datetime import date
from typing import Any

from planner.domain.analysis import Cell, Contribution, Tally
from planner.domain.gaps import Gap
from planner.domain.leaving import SCHEMA, SHAPE, in_plain, left_out, may_leave
from planner.domain.need import comparator_word
from planner.domain.plan import Plan
from planner.domain.question import to_params
from planner.domain.weighting import WEIGHT_WORDS
from planner.exports.handover import Handover
from planner.exports.situations import told_of
from planner.language.plan_document import LEFT_OUT
from planner.language.ranking import ranking_in_words
from planner.language.sentences import question_in_words, rules_in_words
from planner.language.words import BASES, GAP_CODES, LEVEL_CODES, MARKS, STATUSES

_DECIMALS = 9


def make(handover: Handover) -> bytes:
    """The answer (question, rules, names, cells with their explanation, margins, gaps) and the plan that may leave."""
    kept = [{"veld": name, "wat": LEFT_OUT[name]} for name in left_out(handover.plan)]
    return _document(handover, {"weggelaten": kept}, may_leave(handover.plan))


def make_complete(handover: Handover) -> bytes:
    """The same with everything that may not leave: for who keeps the database itself."""
    return _document(handover, {"weggelaten": []}, handover.plan)


def _document(handover: Handover, about: dict[str, Any], plan: Plan) -> bytes:
    document = {"$schema": SCHEMA, "vorm": SHAPE, **about, **_answer(handover), "plan": in_plain(plan)}
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8", "replace") + b"\n"


def _answer(handover: Handover) -> dict[str, Any]:
    rules = handover.plan.municipality.rules
    town = handover.plan.municipality
    return {
        "gemeente": {"code": town.code, "naam": town.name, "verzonnen": town.invented},
        "gegevens_versie": handover.plan.revision,
        **({"stand": handover.plan.as_of.isoformat()} if handover.plan.as_of else {}),
        "vraag": {
            # No day is "today" here, so that the reference date is always written down.
            **to_params(handover.question, date.min),
            # Nor is anything usual: another municipality may count otherwise.
            "programmas_tellen": _yes_no(handover.question.count_programmes),
            "secundair": _yes_no(handover.question.count_secondary),
            "in_woorden": question_in_words(handover.plan, handover.question),
        },
        "rekenregels": {
            "half": rules.half,
            "gedekt_vanaf": rules.covered_from,
            "sterk_vanaf": rules.strong_from,
            "standaard": {
                "programmas_tellen": _yes_no(rules.count_programmes),
                "secundair": _yes_no(rules.count_secondary),
                "mogelijk": _yes_no(rules.count_possible),
            },
            "in_woorden": rules_in_words(rules),
        },
        "samenvatting": handover.outcome,
        **_names(handover),
        "situaties": _situations(handover),
        "cellen": [_cell(handover, cell) for cell in handover.analysis.cells],
        "totalen": _totals(handover),
        "volgorde_kansen": _ranking(handover),
        "kansen": [_gap(gap) for gap in handover.gaps],
        "bronnen": [
            {"code": source.code, "titel": source.title, "uitgever": source.publisher, "jaar": source.published}
            for source in handover.plan.sources
        ],
    }


def _ranking(handover: Handover) -> dict[str, Any]:
    weighting, comparator = handover.ranking.weighting, handover.ranking.comparator
    return {
        "gewichten": {word: getattr(weighting, name) for word, name in WEIGHT_WORDS.items()},
        "vergelijk": comparator_word(comparator),
        "in_woorden": ranking_in_words(handover.ranking),
    }


def _yes_no(value: bool) -> str:
    return "ja" if value else "nee"


def _names(handover: Handover) -> dict[str, Any]:
    kinds = (
        ("wijken", handover.plan.neighbourhoods),
        ("themas", handover.themes),
        ("pijlers", handover.pillars),
        ("doelgroepen", handover.groups),
    )
    return {kind: [{"code": one.code, "naam": one.name} for one in members] for kind, members in kinds}


def _situations(handover: Handover) -> list[dict[str, Any]]:
    """What was written of the themes, with the codes of the figures behind it."""
    found = ((theme.code, told_of(handover, theme)) for theme in handover.themes)
    return [
        {"thema": code, "tekst": told.text, "cijfers": list(told.observations), "klopt_niet": list(told.warnings)}
        for code, told in found
        if told is not None
    ]


def _cell(handover: Handover, cell: Cell) -> dict[str, Any]:
    mark = cell.mark
    return {
        "thema": cell.theme,
        "pijler": cell.pillar,
        "doelgroep": cell.group,
        "niveau": LEVEL_CODES[cell.level],
        "aantal": cell.number,
        "dekking": round(handover.total(cell), _DECIMALS),
        "gepland": handover.coming(cell),
        "alleen_breed": cell.broad,
        "loopt_af": cell.ending,
        "afgeleid": handover.inferred(cell.key),
        "oordeel": MARKS[mark.kind] if mark else None,
        "reden": mark.reason if mark else None,
        "uitleg": [_part(part) for part in handover.explained[cell.key]],
    }


def _part(part: Contribution) -> dict[str, Any]:
    return {
        "interventie": part.intervention.code,
        "naam": part.intervention.name,
        "status": STATUSES[part.status],
        "gewicht": round(part.weight, _DECIMALS),
        "factor_status": part.status_factor,
        "factor_gebied": part.area_factor,
        "factor_doelgroep": part.group_factor,
        "basis": BASES[part.placement.basis],
    }


def _totals(handover: Handover) -> dict[str, Any]:
    tally_of = handover.analysis.tally_of
    return {
        "alles": _tally(handover.analysis.tally),
        "per_thema": [{"thema": one.code, **_tally(tally_of(theme=one.code))} for one in handover.themes],
        "per_thema_en_pijler": [
            {"thema": theme.code, "pijler": pillar.code, **_tally(tally_of(theme=theme.code, pillar=pillar.code))}
            for theme in handover.themes
            for pillar in handover.pillars
        ],
        "per_thema_en_doelgroep": [
            {"thema": theme.code, "doelgroep": group.code, **_tally(tally_of(theme=theme.code, group=group.code))}
            for theme in handover.themes
            for group in handover.groups
        ],
        "per_doelgroep": [{"doelgroep": one.code, **_tally(tally_of(group=one.code))} for one in handover.groups],
    }


def _tally(tally: Tally) -> dict[str, int]:
    return {
        "gevuld": tally.filled,
        "van": tally.applicable,
        "sterk": tally.strong,
        "gedekt": tally.covered,
        "dun": tally.thin,
        "gepland": tally.planned,
        "leeg": tally.empty,
        "blanco": tally.blank,
        "nvt": tally.not_applicable,
    }


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "rang": gap.rank,
        "soort": GAP_CODES[gap.kind],
        "wijk": gap.neighbourhood,
        "thema": gap.cell.theme,
        "pijler": gap.cell.pillar,
        "doelgroep": gap.cell.group,
        "score": round(gap.score.value, _DECIMALS),
        "behoefte": round(gap.score.need, _DECIMALS),
        "belang": round(gap.score.importance, _DECIMALS),
        "leegte": round(gap.score.emptiness, _DECIMALS),
        "wijkcijfer": gap.need_known,
    }
