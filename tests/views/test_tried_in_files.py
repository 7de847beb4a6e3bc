"""A file holds what is stored; of what is only tried it says that it is left out."""

import io

import pytest
from docx import Document

from planner.language.documents import NOT_TRIED
from tests.views.writing import Office, office
from tests.world import KREEK, town


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return office(tmp_path_factory.mktemp("office"), town())


@pytest.mark.parametrize(
    ("search", "tried"),
    [
        (f"wijk={KREEK}&proef=bereik~les~roken.beleid.rokers~{KREEK}", True),
        ("voorstellen=ja", True),
        (f"wijk={KREEK}", False),
        ("proef=&voorstellen=nee", False),
    ],
)
def test_a_file_says_that_what_is_tried_is_not_in_it(desk: Office, search: str, tried: bool) -> None:
    answer = desk.client.get(f"/download/word?{search}")
    assert answer.status_code == 200
    said = [line.text for line in Document(io.BytesIO(answer.data)).paragraphs]
    assert (said[1] == NOT_TRIED) is tried
