"""On paper: the matrix on one sheet, and the wijken as a table, whatever the window shows."""

import base64
import io

import pypdf

from tests.pages.conftest import Visitor
from tests.pages.test_access import settle


def printed(visitor: Visitor) -> pypdf.PdfReader:
    """The page as it comes out of the printer."""
    sheet = visitor.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    return pypdf.PdfReader(io.BytesIO(base64.b64decode(sheet["data"])))


def test_the_matrix_is_printed_on_one_landscape_sheet_with_its_legend_and_question(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd&cel=roken.beleid.ouderen", "button[data-niveau]")
    settle(visitor)
    paper = printed(visitor)
    text = paper.pages[0].extract_text()
    assert len(paper.pages) == 1
    assert paper.pages[0].mediabox.width > paper.pages[0].mediabox.height
    for said in ("Interventiemix Selwerd", "Zorg- en sociaal", "leeg: kans", "peildatum: 23-11-2026"):
        assert said in text
    assert "Exporteren" not in text


def test_what_is_tried_is_printed_with_the_matrix_on_one_sheet(visitor: Visitor) -> None:
    tried = "verbreden~K06~roken.voorlichting.lage_ses~selwerd,toevoegen~X21~overgewicht.beleid.jongeren~selwerd"
    visitor.go(f"/?wijk=selwerd&proef={tried}", "button.c.chg")
    settle(visitor)
    paper = printed(visitor)
    text = paper.pages[0].extract_text()
    assert len(paper.pages) == 1
    for said in ("Op proef", "De Gezonde Schoolkantine", "+1", "verandert door de proef"):
        assert said in text
    assert "Haal weg" not in text


def test_wijken_are_printed_as_a_table_with_every_column(visitor: Visitor) -> None:
    visitor.go("/wijken?weergave=figuur", ".wk-figure .js-plotly-plot")
    settle(visitor)
    text = " ".join(page.extract_text() for page in printed(visitor).pages)
    for said in ("Selwerd", "Ten Boer", "Weerbaarheid", "42 van 163"):
        assert said in text
