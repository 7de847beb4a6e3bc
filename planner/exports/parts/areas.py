"""All wijken beside each other: how many groups are covered per theme and pillar, on a page on its side."""

from planner.exports.document import HEAD, Block, Box, Heading, Page, Row, Table, Turn, box, head_row, line, paragraph
from planner.exports.handover import Handover
from planner.exports.parts.resting import resting
from planner.figures.area_shares import STEP_WORDS, AreaRow, AreaShares, Share, area_shares
from planner.figures.theme import NOT_APPLICABLE, STEPS, Tint
from planner.language import part_words as said
from planner.language.documents import COVERED_HEAD, margin
from planner.language.profiles import NO_AREAS, abbreviated, letter, letters
from planner.language.words import WHOLE_MUNICIPALITY

#: From so many columns on the name of a pillar is one letter.
_MANY = 17


def blocks(handover: Handover) -> tuple[Block, ...]:
    """The municipality first, then the wijken of each area programme."""
    title = Heading(said.AREAS)
    shares = area_shares(handover.survey)
    if not shares.groups or not shares.columns:
        return title, paragraph(NO_AREAS if not handover.plan.neighbourhoods else said.NO_THEMES)
    whole = handover.survey.analysis(None)
    own = tuple(Share(whole.tally_of(theme=one.theme.code, pillar=one.pillar.code)) for one in shares.columns)
    first = _row(WHOLE_MUNICIPALITY, own, margin(whole.tally))
    rows = [*_heads(shares), first]
    for group in shares.groups:
        if group.name:
            rows.append(Row((box(group.name, span=2 + len(shares.columns)),), divider=True))
        rows += [_area(one) for one in group.rows]
    wide = len(shares.columns) >= _MANY
    notes = [line(letters([one.short for one in handover.pillars]), small=True)] if wide else []
    table = Table(
        said.AREAS,
        said.areas_caption(handover.names.area(None)),
        "Rijen: wijken. Kolommen: per thema de pijlers. In elke cel het aantal doelgroepen dat gedekt is.",
        (6, *(2.4 * 12 / max(12, len(shares.columns)) for _ in shares.columns), 3.2),
        tuple(rows),
        height=5.0,
        legend=tuple((box(_sample(step), tint, centre=True), STEP_WORDS[step]) for step, tint in enumerate(STEPS)),
        notes=(*notes, *resting(handover, every_area=True)),
    )
    return Page(Turn.SIDEWAYS), title, table


def _sample(step: int) -> str:
    return ("0", "4", "7", "11", "15")[step]


def _heads(shares: AreaShares) -> tuple[Row, Row]:
    name = abbreviated if len(shares.columns) < _MANY else letter
    empty = Box((line(""),), HEAD, head=True)
    themes = [
        Box((line(theme.name, bold=True),), HEAD, True, head=True, span=len(columns))
        for theme, columns in shares.blocks
    ]
    pillars = (name(one.pillar.short) for one in shares.columns)
    return Row((empty, *themes, empty), head=True), head_row((said.AREA, *pillars, COVERED_HEAD), centred=True)


def _area(one: AreaRow) -> Row:
    return _row(f"{one.area.name} ({one.also})" if one.also else one.area.name, one.shares, margin(one.total))


def _row(name: str, shares: tuple[Share, ...], total: str) -> Row:
    cells = [box(one.text(), _tint(one), centre=True, bold=True) for one in shares]
    return Row((Box((line(name),), head=True), *cells, box(total, centre=True)))


def _tint(one: Share) -> Tint:
    return NOT_APPLICABLE if one.step is None else STEPS[one.step]
