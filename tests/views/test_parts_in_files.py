"""An address chooses the parts of a file; a part that is not there is told, and no file is made."""

import pytest
from pypdfium2 import PdfDocument

from tests.views.writing import Office, office
from tests.world import KREEK, town


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return office(tmp_path_factory.mktemp("office"), town())


def test_the_profile_of_a_wijk_is_one_page_under_its_own_name(desk: Office) -> None:
    answer = desk.client.get(f"/download/pdf?wijk={KREEK}&delen=wijkprofielen")
    assert answer.mimetype == "application/pdf" and len(PdfDocument(answer.data)) == 1
    assert "wijkprofiel-de-kreek-" in answer.headers["Content-Disposition"]


def test_a_part_that_is_not_there_is_a_404_in_words(desk: Office) -> None:
    answer = desk.client.get("/download/pdf?delen=matrix,onzin")
    assert answer.status_code == 404 and "“onzin”" in answer.text and "Content-Disposition" not in answer.headers


def test_parts_come_in_the_order_that_was_asked(desk: Office) -> None:
    pages = PdfDocument(desk.client.get("/download/pdf?delen=bronnen,samenvatting").data)
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    assert text.index("Bronnen") < text.index("Verdeling over de pijlers")


def test_a_profile_says_that_what_is_tried_is_not_in_it(desk: Office) -> None:
    answer = desk.client.get(f"/download/pdf?wijk={KREEK}&delen=wijkprofielen&voorstellen=ja")
    assert "op proef" in PdfDocument(answer.data)[0].get_textpage().get_text_bounded()
