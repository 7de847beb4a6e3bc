"""The matrix as data for `assets/52-matrix.js`, which draws every matrix: a grid of cells with margins and labels."""

from typing import Any

from planner.domain.analysis import Analysis, Cell, Tally
from planner.domain.grid import row_groups
from planner.domain.mix import Mix, theme_mixes
from planner.domain.overlaps import overlaps
from planner.domain.plan import Pillar, TargetGroup, Theme
from planner.domain.words import Level, MarkKind
from planner.language.documents import mix_parts, mix_remark, pillars_used
from planner.language.numbers import MISSING, out_of
from planner.language.sentences import Names, cell_state, rules_in_words
from planner.language.suggestions import overlap_in_words, rise_in_words
from planner.language.words import LEVEL_CODES, PARTS, WHOLE_MUNICIPALITY
from planner.views.parts.starting import no_matrix
from planner.views.parts.trying import Trying
from planner.views.reader import Asked


def matrix_data(asked: Asked, tries: Trying) -> dict[str, Any]:
    """Themes with their pillars, groups in their parts, and a cell for every pair; only what the question asks."""
    return {
        **_grid(tries),
        "tried": bool(tries.trials),
        "chosen": asked.params.get("cel", ""),
        "asTable": asked.params.get("weergave") == "tabel",
        "edit": not asked.readonly,
        "revision": asked.plan.revision,
        "none": no_matrix(asked),
    }


def _grid(tries: Trying) -> dict[str, Any]:
    """The part that is the same for everybody who asks the same question and tries the same."""
    analysis = tries.analysis
    plan, question, many = analysis.plan, analysis.question, overlaps(tries.after, tries.neighbourhood)
    names, mixes = Names(plan), theme_mixes(analysis)
    themes, pillars, groups = asked_lists(analysis)
    columns = [(theme.code, pillar.code) for theme in themes for pillar in pillars]
    area = names.area(question.neighbourhood) if question.neighbourhood else WHOLE_MUNICIPALITY.lower()
    return {
        "label": f"Dekkingsmatrix {area}",
        "themes": [
            {
                **_head(theme.code, theme.name, analysis.tally_of(theme=theme.code)),
                "mix": _mix(names, mixes[theme.code]),
            }
            for theme in themes
        ],
        "pillars": [{"code": one.code, "name": one.name, "short": one.short} for one in pillars],
        "groups": [
            {
                "part": PARTS[group.part],
                "overlap": _overlap(many.get(group.code, 0)),
                **_head(group.code, group.name, analysis.tally_of(group=group.code)),
            }
            for group in groups
        ],
        "cells": [
            [
                cell_data(analysis.by_key.get((*column, group.code)), tries.changed.get((*column, group.code)))
                for column in columns
            ]
            for group in groups
        ],
        "totals": [margin_data(analysis.tally_of(theme=theme, pillar=pillar)) for theme, pillar in columns],
        "total": margin_data(analysis.tally),
        "rules": rules_in_words(plan.municipality.rules),
        "said": f"{out_of(analysis.tally.filled, analysis.tally.applicable)} cellen gedekt.",
        "levels": _levels(analysis.cells),
    }


def asked_lists(analysis: Analysis) -> tuple[list[Theme], list[Pillar], list[TargetGroup]]:
    """Themes, pillars and groups of the question, in the order of the plan: the columns and rows of the matrix."""
    plan, question = analysis.plan, analysis.question
    return (
        [theme for theme in plan.themes if not question.themes or theme.code in question.themes],
        [pillar for pillar in plan.pillars if not question.pillars or pillar.code in question.pillars],
        [group for group in row_groups(plan) if not question.groups or group.code in question.groups],
    )


def cell_code(cell: Cell) -> str:
    """A cell as it stands in an address: "roken.beleid.kinderen"."""
    return ".".join(cell.key)


def _head(code: str, name: str, tally: Tally) -> dict[str, Any]:
    return {"code": code, "name": name, **margin_data(tally)}


def _mix(names: Names, mix: Mix) -> list[str]:
    """How many pillars a theme uses, what is one-sided about that, and the numbers; nothing where nothing counts."""
    return [pillars_used(mix), mix_remark(mix), mix_parts(names, mix)] if mix.used else []


def margin_data(tally: Tally) -> dict[str, Any]:
    """ "k van n" and the share."""
    said = out_of(tally.filled, tally.applicable) if tally.applicable else MISSING
    return {"of": said, "share": round(tally.share or 0, 3)}


def _overlap(many: int) -> list[Any]:
    """How many interventions there are for a group in a wijk, and what that may mean; nothing where they are few."""
    return [many, overlap_in_words(many)] if many else []


def cell_data(cell: Cell | None, rise: int | None) -> list[Any]:
    """Level, number shown, flags (b broad, e ending, p priority, c changed by a try), state in words, what rises."""
    if cell is None:
        return ["nvt", 0, "", "niet van toepassing", 0]
    priority = cell.mark is not None and cell.mark.kind is MarkKind.PRIORITY
    said = (("b", cell.broad), ("e", cell.ending), ("p", priority), ("c", rise is not None))
    flags = "".join(flag for flag, holds in said if holds)
    state = cell_state(cell) if rise is None else f"{cell_state(cell)}, {rise_in_words(rise)}"
    return [LEVEL_CODES[cell.level], cell.number, flags, state, rise or 0]


def _levels(cells: tuple[Cell, ...]) -> dict[str, bool]:
    """What the legend has to explain beyond the fixed levels."""
    return {
        "ending": any(cell.ending for cell in cells),
        "priority": any(cell.mark is not None and cell.mark.kind is MarkKind.PRIORITY for cell in cells),
        "blank": any(cell.level is Level.BLANK for cell in cells),
    }
