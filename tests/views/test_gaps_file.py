"""The list of gaps as a file: what is left out on the page is left out of it."""

import csv
import io

import pytest

from planner.domain.words import GapKind
from planner.language.numbers import number
from planner.language.words import REMEDIES
from tests.views.test_gaps_choices import drawn
from tests.views.writing import Office, office
from tests.world import town


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return office(tmp_path_factory.mktemp("office"), town())


def table(desk: Office, href: str) -> list[dict[str, str]]:
    answer = desk.client.get(href)
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.parametrize("search", ["soort=leeg", "besteding=bereik", "soort=dun&besteding=bereik&wijk=kreek", ""])
def test_the_file_holds_the_gaps_of_the_page_with_their_rank(desk: Office, search: str) -> None:
    data = drawn(town(), f"volgorde=score&{search}")
    rows = table(desk, data["csv"])
    shown = [row["rank"].replace(".", "") for group in data["groups"] for row in group["rows"]]
    assert [row["rang"] for row in rows[:50]] == shown
    assert data["paging"]["said"].endswith(f" van {number(len(rows))}")


def test_the_file_says_which_filters_were_applied(desk: Office) -> None:
    rows = table(desk, "/download/csv?blad=kansen&soort=dun&besteding=bereik")
    assert {row["filter"] for row in rows} == {f"soort: dun; besteding: {REMEDIES[GapKind.THIN]}"}


def test_a_filter_that_nobody_knows_gives_no_file(desk: Office) -> None:
    answer = desk.client.get("/download/csv?blad=kansen&soort=onzin")
    assert answer.status_code == 400
    assert "We kennen de soort kans “onzin” niet." in answer.text
