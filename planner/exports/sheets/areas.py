"""Wijken beside each other: how many groups are covered, per theme and pillar."""

from planner.domain.analysis import Tally
from planner.exports.handover import Handover
from planner.exports.sheets.sheet import BOLD, CENTRE, HEAD, TITLE, WRAP, Looks, Sheet, tinted
from planner.figures.area_shares import Share, area_shares
from planner.figures.theme import CONTROL, NOT_APPLICABLE, STEPS
from planner.language import documents
from planner.language.numbers import number
from planner.language.words import WHOLE_MUNICIPALITY

_THEMES, _PILLARS, _FIRST = 2, 3, 4
_LINE: Looks = {"border": 1, "border_color": CONTROL}


#: Widths of the columns with the name of a wijk and its programmes, in characters.
_NAMES = (22, 34)


def areas_sheet(sheet: Sheet, handover: Handover) -> None:
    """Draw it: the whole municipality first, then the wijken of each area programme."""
    shares = area_shares(handover.survey)
    last = 1 + len(shares.columns)
    sheet.widths(*_NAMES, *(11.5 for _ in shares.columns), 12)
    sheet.text(0, 0, f"Wijken van {handover.names.area(None)}: gedekte doelgroepen per thema en pijler", TITLE)
    for theme, columns in shares.blocks:
        sheet.merged(_THEMES, (2 + columns[0], 2 + columns[-1]), theme.name, BOLD)
    heads = ("Wijk", "Gebiedsprogramma", *(column.pillar.short for column in shares.columns))
    for place, head in enumerate((*heads, documents.COVERED_HEAD)):
        sheet.text(_PILLARS, place, head, HEAD if place < 2 else HEAD | CENTRE)
    whole = handover.survey.analysis(None)
    own = tuple(Share(whole.tally_of(theme=c.theme.code, pillar=c.pillar.code)) for c in shares.columns)
    _row(sheet, _FIRST, (WHOLE_MUNICIPALITY, ""), own, whole.tally)
    named = [(group.name, area) for group in shares.groups for area in group.rows]
    for line, (group_name, area) in enumerate(named, start=_FIRST + 1):
        programmes = ", ".join(filter(None, (group_name, *area.others)))
        _row(sheet, line, (area.area.name, programmes), area.shares, area.total)
        sheet.high_enough(line, (area.area.name, programmes), _NAMES)
    row = _FIRST + len(named)
    sheet.page.autofilter(_PILLARS, 0, row, last + 1)
    sheet.page.freeze_panes(_FIRST, 1)
    sheet.page.repeat_rows(_THEMES, _PILLARS)
    sheet.page.print_area(0, 0, row, last + 1)


def _row(sheet: Sheet, row: int, names: tuple[str, str], shares: tuple[Share, ...], total: Tally) -> None:
    sheet.text(row, 0, names[0], BOLD)
    sheet.text(row, 1, names[1], WRAP)
    for column, share in enumerate((*shares, Share(total)), start=2):
        _share(sheet, row, column, share)


def _share(sheet: Sheet, row: int, column: int, share: Share) -> None:
    """k stays a number, so that the column can be sorted; "van n" stands in its format."""
    tint = NOT_APPLICABLE if share.step is None else STEPS[share.step]
    looks = tinted(tint) | _LINE
    if share.step is None:
        sheet.text(row, column, share.text(), looks)
        return
    shown = {"num_format": f'0" van {number(share.tally.applicable)}"'}
    sheet.number(row, column, share.tally.filled, looks | shown)
