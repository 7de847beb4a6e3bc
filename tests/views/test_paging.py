"""Long lists in pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.views.parts.paging import paging


def href(page: str | None) -> str:
    return f"/kansen?bladzijde={page}" if page else "/kansen"


@given(total=st.integers(1, 500), size=st.integers(1, 60))
def test_every_row_stands_on_exactly_one_page(total: int, size: int) -> None:
    rows = list(range(total))
    pages = paging("", total, size).pages
    assert [row for page in range(1, pages + 1) for row in paging(str(page), total, size).of(rows)] == rows


def test_a_page_says_which_rows_it_holds() -> None:
    assert paging("", 2787).said == "1 tot en met 50 van 2.787"
    assert paging("56", 2787).said == "2.751 tot en met 2.787 van 2.787"
    assert paging("", 0).said == ""


@pytest.mark.parametrize(
    ("asked", "shown", "said"),
    [
        ("999", 3, "Bladzijde 999 is er niet: de lijst heeft 3 bladzijden."),
        ("9" * 5000, 3, "is er niet"),
        ("-1", 1, "“-1” is geen bladzijde. U ziet de eerste."),
        ("0", 1, "“0” is geen bladzijde."),
        ("2,5", 1, "is geen bladzijde"),
        ("<b>", 1, "“<b>” is geen bladzijde."),
        ("²", 1, "“²” is geen bladzijde."),
    ],
)
def test_a_page_that_is_not_there_is_named_and_the_nearest_one_is_shown(asked: str, shown: int, said: str) -> None:
    found = paging(asked, 120)
    assert found.page == shown
    assert said in found.problem
    assert len(found.problem) < 100


def test_the_links_lead_to_the_first_the_last_and_the_pages_near_by() -> None:
    data = paging("10", 1000).data(href)
    assert [link["page"] for link in data["links"]] == [1, 9, 10, 11, 20]
    assert data["links"][0]["href"] == "/kansen"
    assert data["previous"] == "/kansen?bladzijde=9"
    assert data["next"] == "/kansen?bladzijde=11"


def test_a_short_list_has_no_links() -> None:
    data = paging("", 50).data(href)
    assert (data["links"], data["previous"], data["next"]) == ([], "", "")
