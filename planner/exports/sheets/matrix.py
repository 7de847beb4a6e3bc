"""The matrix: all themes of the question beside each other, as on the screen."""

from planner.exports.handover import Handover
from planner.exports.sheets.sheet import BOLD, CENTRE, HEAD, INDENT, QUIET, RULE_ABOVE, TITLE, Sheet
from planner.exports.sheets.signed import write_sign
from planner.exports.signs import legend, sign_of
from planner.language import documents
from planner.language.sentences import question_in_words, rules_in_words
from planner.language.words import PARTS

_THEMES, _PILLARS, _FIRST = 3, 4, 5
_WIDE, _NARROW, _HEIGHT = 12, 1.5, 18


def matrix_sheet(sheet: Sheet, handover: Handover) -> None:
    """Draw it."""
    last = _margin_column(handover)
    sheet.text(0, 0, handover.title, TITLE)
    sheet.text(1, 0, handover.outcome)
    _heads(sheet, handover, last)
    row = _FIRST
    for part, groups in handover.parts:
        sheet.text(row, 0, PARTS[part], QUIET | {"italic": True})
        row += 1
        for group in groups:
            sheet.page.set_row(row, _HEIGHT)
            sheet.text(row, 0, group.name, {"valign": "vcenter"})
            sheet.text(row, last, documents.margin(handover.analysis.tally_of(group=group.code)), CENTRE)
            row += 1
    _cells(sheet, handover)
    _totals(sheet, handover, row)
    bottom = _under(sheet, handover, row + 2)
    sheet.page.freeze_panes(_FIRST, 1)
    sheet.page.repeat_rows(_THEMES, _PILLARS)
    sheet.page.print_area(0, 0, bottom, last)
    # "+" and "(1)" are meant as text.
    sheet.page.ignore_errors({"number_stored_as_text": f"A1:XFD{bottom + 1}"})


def _column(handover: Handover, theme: int) -> int:
    """First column of a theme; a narrow column stands between themes."""
    return 1 + theme * (len(handover.pillars) + 1)


def _margin_column(handover: Handover) -> int:
    return _column(handover, len(handover.themes))


def _heads(sheet: Sheet, handover: Handover, last: int) -> None:
    sheet.widths(34)
    for place, theme in enumerate(handover.themes):
        first = _column(handover, place)
        tally = handover.analysis.tally_of(theme=theme.code)
        said = f"{theme.name}: {documents.margin(tally)}"
        if handover.pillars:
            sheet.merged(_THEMES, (first, first + len(handover.pillars) - 1), said, BOLD | {"bottom": 2})
        for offset, pillar in enumerate(handover.pillars):
            sheet.page.set_column(first + offset, first + offset, _WIDE)
            sheet.text(_PILLARS, first + offset, pillar.short, HEAD | CENTRE)
        sheet.page.set_column(first + len(handover.pillars), first + len(handover.pillars), _NARROW)
    sheet.page.set_row(_PILLARS, _HEIGHT)
    sheet.text(_PILLARS, 0, "Doelgroep", HEAD)
    sheet.page.set_column(last, last, _WIDE)
    sheet.text(_PILLARS, last, documents.COVERED_HEAD, HEAD | CENTRE)


def _cells(sheet: Sheet, handover: Handover) -> None:
    for place, theme in enumerate(handover.themes):
        for offset, pillar in enumerate(handover.pillars):
            column, row = _column(handover, place) + offset, _FIRST
            for _, groups in handover.parts:
                for line, group in enumerate(groups, start=row + 1):
                    cell = handover.analysis.by_key[theme.code, pillar.code, group.code]
                    write_sign(sheet, line, column, sign_of(handover, cell))
                row += 1 + len(groups)


def _totals(sheet: Sheet, handover: Handover, row: int) -> None:
    tally_of = handover.analysis.tally_of
    sheet.text(row, 0, documents.COVERED_HEAD, BOLD | RULE_ABOVE)
    for place, theme in enumerate(handover.themes):
        for offset, pillar in enumerate(handover.pillars):
            said = documents.margin(tally_of(theme=theme.code, pillar=pillar.code))
            sheet.text(row, _column(handover, place) + offset, said, CENTRE | RULE_ABOVE)
    total = documents.margin(handover.analysis.tally)
    sheet.text(row, _margin_column(handover), total, CENTRE | BOLD | RULE_ABOVE)


def _under(sheet: Sheet, handover: Handover, row: int) -> int:
    """Legend and what the matrix rests on; answers the last row."""
    sheet.text(row, 0, "Legenda", BOLD)
    samples = legend(handover)
    for line, (sign, said) in enumerate(samples, start=row):
        write_sign(sheet, line, 1, sign)
        sheet.text(line, 2, said, INDENT)
    plan = handover.plan
    lines = (
        documents.DAGGER_IN_MATRIX if handover.has_dagger() else "",
        documents.invented(plan.municipality),
        question_in_words(plan, handover.question),
        rules_in_words(plan.municipality.rules),
        documents.made(handover.made_on, handover.version, plan.revision),
        documents.sources_in_words(handover.sources_of(frozenset().union(*handover.shown.values()))),
    )
    row += len(samples)
    for said in filter(None, lines):
        row += 1
        sheet.text(row, 0, said, QUIET)
    return row
