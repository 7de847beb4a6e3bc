"""The matrix as a file of the page: by its name among the pictures, or as the file of the question."""

import pytest

from planner.language.documents import NOT_TRIED
from tests.exports.reading import png_size, png_texts
from tests.views.writing import Office, office
from tests.world import KREEK, town


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return office(tmp_path_factory.mktemp("office"), town())


@pytest.mark.parametrize("name", ["figuur=matrix&", ""])
def test_the_matrix_is_a_drawing_with_its_question(desk: Office, name: str) -> None:
    answer = desk.client.get(f"/download/svg?{name}wijk={KREEK}")
    assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml")
    assert "Interventiemix De Kreek" in answer.text and "Gebied: De Kreek" in answer.text
    assert "matrix-de-kreek-" in answer.headers["Content-Disposition"]


def test_both_addresses_give_the_same_drawing(desk: Office) -> None:
    by_name, plain = (desk.client.get(f"/download/svg?{one}wijk={KREEK}&maat=a3") for one in ("figuur=matrix&", ""))
    assert by_name.data == plain.data


@pytest.mark.parametrize("name", ["figuur=matrix&", ""])
@pytest.mark.parametrize(("size", "pixels"), [("", (3508, 2480)), ("a3", (4961, 3508)), ("16x9", (3840, 2160))])
def test_a_png_has_the_size_that_was_asked(desk: Office, name: str, size: str, pixels: tuple[int, int]) -> None:
    answer = desk.client.get(f"/download/png?{name}maat={size}")
    assert (answer.status_code, answer.mimetype) == (200, "image/png")
    assert png_size(answer.data) == pixels
    assert png_texts(answer.data)["Title"].startswith("Interventiemix Gemeente Veldstad")


@pytest.mark.parametrize("code", ["png", "svg"])
@pytest.mark.parametrize("name", ["figuur=matrix&", ""])
def test_an_unknown_size_is_a_400_in_words(desk: Office, code: str, name: str) -> None:
    answer = desk.client.get(f"/download/{code}?{name}maat=a5")
    assert answer.status_code == 400 and "Content-Disposition" not in answer.headers
    assert "“a5”" in answer.text and "a4, a3 of 16x9" in answer.text
    assert "Er is geen bestand gemaakt." in answer.text


@pytest.mark.parametrize("name", ["figuur=matrix&", ""])
def test_a_wrong_question_makes_no_picture(desk: Office, name: str) -> None:
    answer = desk.client.get(f"/download/png?{name}wijk=nergens")
    assert answer.status_code == 400 and "nergens" in answer.text


def test_other_pictures_keep_their_address_and_go_on_paper_too(desk: Office) -> None:
    answer = desk.client.get("/download/png?figuur=onzin")
    assert answer.status_code == 404 and "matrix" in answer.text
    drawn = desk.client.get("/download/svg?figuur=afloop")
    assert drawn.status_code == 200 and "297mm" not in drawn.text
    assert 'width="297mm"' in desk.client.get("/download/svg?figuur=afloop&maat=a4").text
    assert png_size(desk.client.get("/download/png?figuur=afloop&maat=16x9").data) == (3840, 2160)


@pytest.mark.parametrize("name", ["figuur=matrix&", ""])
def test_what_is_tried_is_said_to_be_left_out(desk: Office, name: str) -> None:
    assert NOT_TRIED in desk.client.get(f"/download/svg?{name}wijk={KREEK}&voorstellen=ja").text
    assert NOT_TRIED not in desk.client.get(f"/download/svg?{name}wijk={KREEK}").text


def test_slides_are_a_file_of_the_question(desk: Office) -> None:
    answer = desk.client.get(f"/download/pptx?wijk={KREEK}")
    assert answer.status_code == 200 and answer.data.startswith(b"PK")
    assert "interventiemix-de-kreek-" in answer.headers["Content-Disposition"]
