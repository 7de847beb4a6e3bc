"""The parts of a document: what each holds, in which order, and that nothing leaves that must stay."""

import tracemalloc
from dataclasses import replace
from datetime import date
from io import BytesIO
from time import process_time
from zipfile import ZipFile

import pytest

from planner.domain.errors import PartUnknown
from planner.domain.plan import Plan, Programme, Proposal
from planner.domain.proposals import ProposalCell, ProposalComment, ProposalState, ProposalStep
from planner.exports import make, parts
from planner.exports.document import Box, Heading, Page, Paragraph, Table, Turn
from planner.exports.handover import Handover, handover
from planner.exports.parts import PARTS
from planner.language.errors import sentence
from tests.exports.reading import captions, in_pdf, opened
from tests.exports.test_hostile_text import poisoned
from tests.world import KREEK, TODAY, a_question, plan_with, town

ALL = tuple(one.code for one in PARTS)
#: Tabel 1 of the agreement of Groningen: per goal its interventions and programmes. What ended is in none of them.
ROKEN = {
    "Rookvrije zwangerschap": (("Zorgpad zwangeren",), ("Kansrijke Start",)),
    "Rookvrije omgeving": (
        (
            *("Rookvrije kinderopvang", "Rookvrije schoolpleinen", "Rookvrije sportparken", "Rookvrije speeltuinen"),
            *("Rookvrije kinderboerderijen", "NIX18", "Stoptober", "Pak de pegels, skip de peuken"),
            *("Smokefree Challenge", "Rookvrije Generatie materialen plaatsen (borden, posters, tegels etc.)"),
        ),
        ("Rookvrije Generatie", "Groningse aanpak JOGG", "Gezonde Kinderopvang", "Gezonde School"),
    ),
    "Stoppen met roken": (
        (
            *("Regionaal zorgpad Stoppen met Roken", "Gemeentepolis / stoppen met roken", "Puur Rookvrij"),
            *("Iedereen rookvrij", "Stoptober"),
        ),
        ("Kansrijke Start",),
    ),
}
TABEL_2 = {
    "Living Labs": "Food Trails: Gezonder voedsel voor gezondere Groningers",
    "Jong Leren Eten (JLE)": "Schoolfruit op scholen",
    "Stichting Kinderopvang Stad Groningen (SKSG)": "Gezondere maaltijden in de kinderopvang (SKSG)",
}


def tables(handed: Handover, code: str) -> list[Table]:
    return list(parts.compose(handed, (code,)).tables())


def rows(table: Table) -> list[list[str]]:
    return [[box.said for box in row.boxes] for row in table.rows]


def text(handed: Handover, *codes: str) -> str:
    """Everything that stands in these parts."""
    found: list[str] = []
    for block in parts.compose(handed, codes).blocks:
        if isinstance(block, Heading | Paragraph):
            found.append(block.said)
        elif isinstance(block, Table):
            boxes: list[Box] = [box for row in block.rows for box in row.boxes]
            found += [block.caption, *(box.said for box in boxes), *(line.said for line in block.notes)]
    return "\n".join(found)


@pytest.mark.parametrize("code", ALL)
def test_every_part_makes_something_of_groningen_and_of_an_empty_plan(of_groningen: Handover, code: str) -> None:
    empty = replace(plan_with(), themes=(), neighbourhoods=(), goals=(), sources=(), marks=(), contradictions=())
    assert parts.compose(of_groningen, (code,)).blocks or code == "situatie"
    parts.compose(handover(empty, a_question(), TODAY), (code,))


def test_a_part_that_is_not_there_is_named_with_the_choices(of_town: Handover) -> None:
    with pytest.raises(PartUnknown) as refused:
        parts.compose(of_town, ("matrix", "wat"))
    assert "“wat”" in sentence(refused.value) and "wijkprofielen" in sentence(refused.value)


def test_parts_stand_in_the_order_that_was_asked(of_town: Handover) -> None:
    found = [block.said for block in parts.compose(of_town, ("bronnen", "kansen")).blocks if isinstance(block, Heading)]
    assert found == ["Bronnen", "Grootste kansen"]


def test_every_table_names_and_describes_itself_and_its_rows_fill_its_columns(of_groningen: Handover) -> None:
    for table in parts.compose(of_groningen, ALL).tables():
        assert table.name and table.caption and table.alternative
        assert table.rows[0].head
        for row in table.rows:
            assert sum(box.span for box in row.boxes) == len(table.widths)


def test_what_follows_a_page_on_its_side_stands_upright_again(of_town: Handover) -> None:
    blocks = parts.compose(of_town, ("matrix", "bronnen")).blocks
    place = next(at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.said == "Bronnen")
    assert blocks[place - 1] == Page(Turn.UPRIGHT)


def test_tabel_1_has_every_line_of_the_agreement_in_its_own_row(of_groningen: Handover) -> None:
    table = tables(of_groningen, "tabel1")[0]
    found = {row[0]: row for row in rows(table)}
    assert rows(table)[0] == ["Doel", "Interventies", "Programma’s", "Doelgroep"]
    assert list(found)[1:4] == list(ROKEN)
    for goal, (interventions, programmes) in ROKEN.items():
        names = found[goal][1].split("\n")
        assert [one for one in interventions if one not in names] == []
        assert [one for one in programmes if one not in found[goal][2]] == []


def test_campaigns_keep_their_heading_in_tabel_1(of_groningen: Handover) -> None:
    row = tables(of_groningen, "tabel1")[0].rows[2]
    names = [line.said for line in row.boxes[1].lines]
    assert names.index("Publiekscampagnes:") < names.index("NIX18") < names.index("Pak de pegels, skip de peuken")
    assert row.boxes[1].lines[names.index("Publiekscampagnes:")].runs[0].italic


def test_weerbaarheid_has_the_table_that_the_agreement_lacks(of_groningen: Handover) -> None:
    assert [table.name for table in tables(of_groningen, "tabel1")] == [
        f"Doelen en interventies, thema {theme}" for theme in ("Roken", "Overgewicht", "Weerbaarheid")
    ]


def test_tabel_2_has_every_programme_of_the_agreement_with_its_activities_and_source(of_groningen: Handover) -> None:
    (table,) = tables(of_groningen, "tabel2")
    found = {row.boxes[0].lines[0].said: row for row in table.rows}
    for programme, activity in TABEL_2.items():
        assert activity in found[programme].boxes[2].said.split("\n")
        assert found[programme].boxes[1].said != "geen doel genoemd"
        assert "Tabel 2" in found[programme].boxes[0].lines[0].runs[0].footnote


def test_tabel_2_keeps_to_the_themes_of_the_question() -> None:
    plan = replace(
        town(),
        programmes=(
            Programme("eten", "Samen eten", themes=("overgewicht",), aim="Gezond eten."),
            Programme("stop", "Stoppen", themes=("roken",), aim="Niet roken."),
        ),
    )
    found = text(handover(plan, a_question(themes=("roken",)), TODAY), "tabel2")
    assert "Stoppen" in found and "Samen eten" not in found


def test_the_wijken_have_the_numbers_of_their_analyses(of_groningen: Handover) -> None:
    (table,) = tables(of_groningen, "wijken")
    found = {row[0].partition(" (")[0]: row for row in rows(table)}
    for area in of_groningen.plan.neighbourhoods:
        analysis = of_groningen.survey.analysis(area.code)
        counts = [
            str(analysis.tally_of(theme=theme.code, pillar=pillar.code).filled)
            for theme in of_groningen.themes
            for pillar in of_groningen.pillars
        ]
        assert found[area.name][1:-1] == counts
        assert found[area.name][-1] == f"{analysis.tally.filled} van {analysis.tally.applicable}"


def test_every_figure_stands_beside_its_target_with_year_and_source(of_groningen: Handover) -> None:
    (row,) = [
        row for row in rows(tables(of_groningen, "doelen")[0]) if row[0].startswith("Volwassenen die roken, volw")
    ][:1]
    assert row[1].startswith("27%\n2016, ")
    assert row[2:4] == ["minder dan 5% in 2040", "▲ nog ver weg"]


def test_every_theme_with_figures_has_its_picture_with_words_for_who_cannot_see_it(of_groningen: Handover) -> None:
    drawings = list(parts.compose(of_groningen, ("doelen",)).drawings())
    assert [one.caption.partition(".")[0] for one in drawings][:3] == ["Roken", "Overgewicht", "Weerbaarheid"]
    assert all(
        one.picture.alternative and 0 < one.size(170)[0] <= 170 and one.size(170)[1] <= 190.1 for one in drawings
    )
    word = opened(make("word", of_groningen, parts=("doelen",)))
    described = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    assert described == [one.picture.alternative for one in drawings]
    assert [line for line in captions(word) if line.startswith("Figuur 1. Roken. ")]


def test_goals_carry_their_source_as_a_footnote_in_word_and_pdf(of_groningen: Handover) -> None:
    goal = tables(of_groningen, "tabel1")[0].rows[1].boxes[0].lines[0].runs[0]
    assert goal.footnote == "Lokaal Preventieakkoord gemeente Groningen, 1.3"
    with ZipFile(BytesIO(make("word", of_groningen, parts=("tabel1",)))) as packed:
        notes, body = packed.read("word/footnotes.xml").decode(), packed.read("word/document.xml").decode()
    assert goal.footnote in notes
    assert notes.count("<w:footnote ") - 2 == body.count("<w:footnoteReference ") > 0
    assert goal.footnote in in_pdf(make("pdf", of_groningen, parts=("tabel1",)))


def test_every_partner_is_named_once(of_groningen: Handover) -> None:
    found = text(of_groningen, "partners")
    assert [one.name for one in of_groningen.plan.partners if one.name not in found] == []


def a_proposal(code: str, state: ProposalState) -> Proposal:
    return Proposal(
        code,
        f"Voorstel {code}",
        cells=(ProposalCell("roken", "beleid", "rokers"),),
        motivation="GEHEIM",
        budget=987_654,
        state=state,
        steps=(ProposalStep(state, date(2026, 1, 1), by="Wie Besloot", reason="GEHEIM"),),
        comments=(ProposalComment(date(2026, 1, 1), "Wie Zei", "GEHEIM"),),
    )


def with_proposals(*states: ProposalState) -> Plan:
    return replace(town(), proposals=tuple(a_proposal(f"p{at}", state) for at, state in enumerate(states)))


def test_proposals_leave_without_money_reasons_and_people() -> None:
    handed = handover(with_proposals(ProposalState.SUBMITTED, ProposalState.GRANTED), a_question(), TODAY)
    found = text(handed, *ALL)
    assert "Voorstel p0" in found and "gehonoreerd" in found
    assert not [one for one in ("GEHEIM", "987", "Wie Besloot", "Wie Zei") if one in found]


def test_drafts_stay_inside_and_are_counted() -> None:
    handed = handover(with_proposals(ProposalState.DRAFT, ProposalState.SUBMITTED), a_question(), TODAY)
    found = text(handed, "voorstellen")
    assert "Voorstel p0" not in found and "1 concept staat hier niet bij." in found
    assert "Er is nog niets voorgesteld." in text(handover(town(), a_question(), TODAY), "voorstellen")


def test_proposals_for_another_wijk_are_not_in_the_document_of_this_one() -> None:
    plan = with_proposals(ProposalState.SUBMITTED)
    plan = replace(plan, proposals=tuple(replace(one, neighbourhoods=("lindenhof",)) for one in plan.proposals))
    assert "Voorstel p0" not in text(handover(plan, a_question(KREEK), TODAY), "voorstellen")
    assert "Voorstel p0" in text(handover(plan, a_question("lindenhof"), TODAY), "voorstellen")


def test_the_rules_say_what_was_asked_and_what_every_sign_means(of_groningen: Handover) -> None:
    found = text(of_groningen, "rekenregels")
    assert all(one in found for one in ("peildatum: 23-11-2026", "Getal = interventies.", "leeg: kans", "Gewichten: "))


@pytest.mark.parametrize("code", ["word", "odt", "pdf"])
def test_no_sign_that_was_typed_breaks_a_document_of_every_part(code: str) -> None:
    assert make(code, handover(poisoned("a\x00\x0b\ud800\ufffeb\x1f<&>\"'"), a_question(), TODAY), parts=ALL)


def test_the_contents_name_every_first_heading(of_town: Handover) -> None:
    document = parts.compose(of_town, ("inhoud", *ALL[1:]))
    first = in_pdf(make("pdf", of_town, parts=("inhoud", *ALL[1:])))
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            assert " ".join(first.split()).count(block.said) >= 2


def test_the_whole_document_of_groningen_is_made_within_three_seconds_and_200_mb(of_groningen: Handover) -> None:
    tracemalloc.start()
    try:
        make("word", of_groningen, parts=ALL)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 200e6
    start = process_time()
    make("word", of_groningen, parts=ALL)
    assert process_time() - start < 3


def test_the_table_of_all_wijken_does_not_say_that_it_is_about_the_wijk_that_was_asked(of_selwerd: Handover) -> None:
    (table,) = tables(of_selwerd, "wijken")
    said = " ".join(one.said for one in table.notes)
    assert "Selwerd" not in said and "hele gemeente" in said.lower()
