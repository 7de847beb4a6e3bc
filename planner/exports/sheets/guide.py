"""The first sheet: what was asked, how it was counted, what the signs mean."""

from planner.exports.handover import Handover
from planner.exports.sheets.lists import has_dagger
from planner.exports.sheets.sheet import BOLD, INDENT, QUIET, TITLE, WRAP, Sheet
from planner.exports.sheets.signed import write_sign
from planner.exports.signs import legend
from planner.language import documents
from planner.language.ranking import publishers_in_words, ranking_in_words
from planner.language.sentences import question_in_words, rules_in_words

_SHEETS = (
    ("Matrix", "Alle thema’s naast elkaar: pijlers per doelgroep. Het getal is het aantal interventies."),
    ("Pijlermix", "Hoe elk thema en elk doel over de vier pijlers is verdeeld, met wat daaraan scheef is."),
    ("Interventies", "Alle interventies van de gemeente. De kolom “Telt hier” zegt wat in deze matrix meetelt."),
    ("Kansen", "De kansen op volgorde van score. Zonder gekozen wijk staan hier de kansen van alle wijken."),
    ("Wijken", "Per wijk het aantal gedekte doelgroepen, per thema en pijler."),
    ("Oordelen", "Cellen die niet van toepassing, bewust leeg of een prioriteit zijn, met de reden."),
    ("Bronnen", "Waar de gegevens vandaan komen, en waar bronnen zichzelf tegenspreken."),
)


def guide_sheet(sheet: Sheet, handover: Handover) -> None:
    """Draw it."""
    sheet.widths(16, 100)
    sheet.page.set_portrait()
    sheet.text(0, 0, handover.title, TITLE)
    row = _facts(sheet, handover, 2)
    row = _legend(sheet, handover, row + 1)
    sheet.text(row + 1, 0, "Bladen", BOLD)
    for line, (name, said) in enumerate(_SHEETS, start=row + 2):
        sheet.text(line, 0, name)
        sheet.text(line, 1, said, WRAP)
    sheet.page.print_area(0, 0, row + 1 + len(_SHEETS), 1)


def _facts(sheet: Sheet, handover: Handover, row: int) -> int:
    plan = handover.plan
    facts = (
        ("Op proef", handover.not_here),
        ("Let op", documents.invented(plan.municipality)),
        ("Uitkomst", handover.outcome),
        ("Vraag", question_in_words(plan, handover.question)),
        ("Rekenregels", rules_in_words(plan.municipality.rules)),
        ("Kansen", ranking_in_words(handover.ranking)),
        ("Gemaakt", documents.made(handover.made_on, handover.version, plan.revision)),
        ("Bronnen", documents.sources_in_words(handover.sources_of(frozenset().union(*handover.shown.values())))),
        ("Wijkcijfers", publishers_in_words(handover.figures_behind(handover.gaps))),
    )
    for name, said in facts:
        if said:
            sheet.text(row, 0, name, BOLD)
            sheet.text(row, 1, said, WRAP)
            row += 1
    return row


def _legend(sheet: Sheet, handover: Handover, row: int) -> int:
    sheet.text(row, 0, "Legenda", BOLD)
    samples = legend(handover)
    for line, (sign, said) in enumerate(samples, start=row + 1):
        write_sign(sheet, line, 0, sign)
        sheet.text(line, 1, said, INDENT)
    below = row + 1 + len(samples)
    dagger = _dagger(handover)
    if not dagger:
        return below
    sheet.text(below, 1, dagger, QUIET | WRAP)
    return below + 1


def _dagger(handover: Handover) -> str:
    """What a dagger says, when one stands in the matrix or in the list of interventions."""
    if handover.has_dagger():
        return documents.DAGGER_IN_MATRIX
    return documents.DAGGER_IN_GOALS if any(map(has_dagger, handover.plan.interventions)) else ""
