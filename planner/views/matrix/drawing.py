"""The matrix as data for `assets/52-matrix.js`, which draws every matrix: a grid of cells with margins and labels."""

from typing import Any

from planner.domain.analysis import Analysis, Cell, Tally
from planner.domain.grid import row_groups
from planner.domain.words import Level, MarkKind
from planner.language.numbers import MISSING, out_of
from planner.language.sentences import Names, cell_state, rules_in_words
from planner.language.words import LEVEL_CODES, PARTS, WHOLE_MUNICIPALITY
from planner.views.parts.starting import no_matrix
from planner.views.reader import Asked


def matrix_data(asked: Asked, analysis: Analysis) -> dict[str, Any]:
    """Themes with their pillars, groups in their parts, and a cell for every pair; only what the question asks."""
    return {
        **_grid(analysis),
        "chosen": asked.params.get("cel", ""),
        "asTable": asked.params.get("weergave") == "tabel",
        "edit": not asked.readonly,
        "revision": asked.plan.revision,
        "none": no_matrix(asked),
    }


def _grid(analysis: Analysis) -> dict[str, Any]:
    """The part that is the same for everybody who asks the same question."""
    plan, question = analysis.plan, analysis.question
    names = Names(plan)
    themes = [theme for theme in plan.themes if not question.themes or theme.code in question.themes]
    pillars = [pillar for pillar in plan.pillars if not question.pillars or pillar.code in question.pillars]
    groups = [group for group in row_groups(plan) if not question.groups or group.code in question.groups]
    area = names.area(question.neighbourhood) if question.neighbourhood else WHOLE_MUNICIPALITY.lower()
    return {
        "label": f"Dekkingsmatrix {area}",
        "themes": [_head(theme.code, theme.name, analysis.tally_of(theme=theme.code)) for theme in themes],
        "pillars": [{"code": one.code, "name": one.name, "short": one.short} for one in pillars],
        "groups": [
            {"part": PARTS[group.part], **_head(group.code, group.name, analysis.tally_of(group=group.code))}
            for group in groups
        ],
        "cells": [
            [_cell(analysis.by_key.get((t.code, p.code, group.code))) for t in themes for p in pillars]
            for group in groups
        ],
        "totals": [_margin(analysis.tally_of(theme=t.code, pillar=p.code)) for t in themes for p in pillars],
        "total": _margin(analysis.tally),
        "rules": rules_in_words(plan.municipality.rules),
        "said": f"{out_of(analysis.tally.filled, analysis.tally.applicable)} cellen gedekt.",
        "levels": _levels(analysis.cells),
    }


def cell_code(cell: Cell) -> str:
    """A cell as it stands in an address: "roken.beleid.kinderen"."""
    return ".".join(cell.key)


def _head(code: str, name: str, tally: Tally) -> dict[str, Any]:
    return {"code": code, "name": name, **_margin(tally)}


def _margin(tally: Tally) -> dict[str, Any]:
    said = out_of(tally.filled, tally.applicable) if tally.applicable else MISSING
    return {"of": said, "share": round(tally.share or 0, 3)}


def _cell(cell: Cell | None) -> list[Any]:
    """Level, number shown, flags (b broad, e ending, p priority), state in words."""
    if cell is None:
        return ["nvt", 0, "", "niet van toepassing"]
    priority = cell.mark is not None and cell.mark.kind is MarkKind.PRIORITY
    flags = ("b" if cell.broad else "") + ("e" if cell.ending else "") + ("p" if priority else "")
    return [LEVEL_CODES[cell.level], cell.number, flags, cell_state(cell)]


def _levels(cells: tuple[Cell, ...]) -> dict[str, bool]:
    """What the legend has to explain beyond the fixed levels."""
    return {
        "ending": any(cell.ending for cell in cells),
        "priority": any(cell.mark is not None and cell.mark.kind is MarkKind.PRIORITY for cell in cells),
        "blank": any(cell.level is Level.BLANK for cell in cells),
    }
