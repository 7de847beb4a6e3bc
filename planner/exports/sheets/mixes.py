"""The pillar mix: how every theme and every goal of the question is spread over the pillars."""

from planner.domain.mix import Mix, goal_mixes, theme_mixes
from planner.domain.words import PILLARS
from planner.exports.handover import Handover
from planner.exports.sheets.sheet import Sheet
from planner.language.documents import NO_DATA, mix_remark, pillars_used
from planner.language.sentences import Names


def mixes_sheet(sheet: Sheet, handover: Handover) -> None:
    """Each theme, and under it its goals; then the goals of programmes and of policy."""
    names, analysis, asked = handover.names, handover.analysis, handover.themes
    of_themes, of_goals = theme_mixes(analysis), goal_mixes(analysis)
    # Goals of programmes have a mix too, also where there is no theme.
    heads = (("Onderwerp", 24), ("Doel", 52), ("Mix", 12), *((names.short_pillar(one), 13) for one in PILLARS))
    every = {theme.code for theme in handover.plan.themes}
    others = [goal.subject for goal in handover.plan.goals if goal.subject not in every]
    rows: list[list[str | int]] = []
    for subject in dict.fromkeys((*(theme.code for theme in asked), *others)):
        if subject in of_themes:
            rows.append(_row(names, subject, "", of_themes[subject]))
        goals = (goal for goal in handover.plan.goals if goal.subject == subject)
        rows += [_row(names, subject, goal.title, of_goals[goal.code]) for goal in goals]
    sheet.table((*heads, ("Opmerking", 60)), rows, NO_DATA)


def _row(names: Names, subject: str, goal: str, mix: Mix) -> list[str | int]:
    numbers = [count for _, count in mix.per_pillar]
    return [names.subject(subject), goal, pillars_used(mix), *numbers, mix_remark(mix)]
