"""The matrix of every theme on a page on its side: groups under each other, pillars beside each other, margins."""

from planner.domain.plan import TargetGroup, Theme
from planner.exports.document import Block, Box, Heading, Page, Row, Table, Turn, box, head_row, line, paragraph
from planner.exports.handover import Handover
from planner.exports.parts.resting import resting
from planner.exports.signs import Sign, legend, sign_of
from planner.figures.theme import INK_2, LEVELS, PAPER, Tint
from planner.language.documents import COVERED_HEAD, DAGGER_IN_MATRIX, coverage_title, margin, matrix_caption
from planner.language.sentences import summary
from planner.language.words import PARTS

#: Twenty rows with head, caption, legend and what they rest on then fit on one page on its side.
HEIGHT = 5.5
PART = Tint(PAPER, INK_2)


def blocks(handover: Handover) -> tuple[Block, ...]:
    """A page per theme."""
    found: list[Block] = []
    for theme in handover.themes:
        found += [
            Page(Turn.SIDEWAYS),
            Heading(coverage_title(theme.name)),
            paragraph(summary(handover.analysis.tally_of(theme=theme.code))),
            _table(handover, theme),
        ]
    return tuple(found)


def _table(handover: Handover, theme: Theme) -> Table:
    heads = ("Doelgroep", *(pillar.name for pillar in handover.pillars), COVERED_HEAD)
    rows = [head_row(heads, centred=True)]
    for part, groups in handover.parts:
        rows.append(Row((box(PARTS[part], PART, span=len(heads)),), divider=True))
        rows += [_group(handover, theme, group) for group in groups]
    rows.append(_total(handover, theme))
    dagger = [line(DAGGER_IN_MATRIX, small=True)] if handover.has_dagger(theme.code) else []
    return Table(
        f"Dekking van {theme.name}",
        matrix_caption(theme.name, handover.area, handover.analysis.tally_of(theme=theme.code)),
        f"Rijen: doelgroepen. Kolommen: pijlers. In elke cel het aantal interventies. Thema {theme.name}.",
        (7, *(4 for _ in handover.pillars), 3),
        tuple(rows),
        together=True,
        height=HEIGHT,
        legend=tuple((sign_box(sign), said) for sign, said in legend(handover, theme.code)),
        notes=(*dagger, *resting(handover, handover.shown[theme.code])),
    )


def sign_box(sign: Sign) -> Box:
    """A cell of a matrix: its sign on the tint of its level."""
    return box(sign.whole, LEVELS[sign.level], centre=True, bold=sign.count is not None)


def _group(handover: Handover, theme: Theme, group: TargetGroup) -> Row:
    cells = (handover.analysis.by_key[theme.code, pillar.code, group.code] for pillar in handover.pillars)
    tally = handover.analysis.tally_of(theme=theme.code, group=group.code)
    name = Box((line(group.name),), head=True)
    return Row((name, *(sign_box(sign_of(handover, cell)) for cell in cells), box(margin(tally), centre=True)))


def _total(handover: Handover, theme: Theme) -> Row:
    tallies = (handover.analysis.tally_of(theme=theme.code, pillar=pillar.code) for pillar in handover.pillars)
    whole = margin(handover.analysis.tally_of(theme=theme.code))
    name = Box((line(COVERED_HEAD, bold=True),), head=True)
    return Row((name, *(box(margin(one), centre=True) for one in tallies), box(whole, centre=True, bold=True)))
