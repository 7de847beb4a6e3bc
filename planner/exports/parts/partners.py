"""The partners by name, with what each takes part in; who takes part in nothing yet is named too."""

from planner.domain.plan import Partner
from planner.exports.document import Block, Heading, Table, head_row, paragraph, text_row
from planner.exports.handover import Handover
from planner.exports.parts.resting import resting
from planner.language import part_words as said
from planner.language.numbers import listed

_WIDTHS = (4, 2.6, 3, 8)


def blocks(handover: Handover) -> tuple[Block, ...]:
    """One row per partner that takes part in something of this question, in the order of the alphabet."""
    shown = frozenset().union(*handover.shown.values())
    every = sorted(handover.plan.partners, key=lambda one: one.name.casefold())
    takes_part = {one.code: _names(handover, one, shown) for one in every}
    rows = [_row(handover, one, takes_part[one.code]) for one in every if takes_part[one.code]]
    rest = [one.name for one in every if not takes_part[one.code]]
    made: list[Block] = [Heading(said.PARTNERS)]
    if rows:
        caption = said.partners_caption(handover.area)
        description = "Per partner de sector, de thema’s en de interventies."
        table = (head_row(said.PARTNER_HEADS), *map(text_row, rows))
        made.append(Table(said.PARTNERS, caption, description, _WIDTHS, table, notes=resting(handover, shown)))
    if rest:
        made.append(paragraph(said.without_part(rest, handover.area)))
    return tuple(made) if rows or rest else (made[0], paragraph(said.NO_PARTNERS))


def _names(handover: Handover, partner: Partner, shown: frozenset[str]) -> list[str]:
    done = [one for one in handover.plan.interventions if one.code in shown]
    return [one.name for one in done if partner.code in [role.partner for role in one.partners]]


def _row(handover: Handover, partner: Partner, names: list[str]) -> tuple[str, ...]:
    own = [
        theme.name
        for theme in handover.themes
        if any(
            one.code in handover.shown[theme.code] and partner.code in [role.partner for role in one.partners]
            for one in handover.plan.interventions
        )
    ]
    name = f"{partner.name} ({said.CORE})" if partner.core else partner.name
    return name, partner.sector, listed(own), listed(names)
