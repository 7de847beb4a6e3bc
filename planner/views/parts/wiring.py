"""What every page's callback listens to and fills: the same inputs and the same places on each page."""

from typing import Protocol

from dash import Input, Output

#: Ids that the frame owns and that pages listen to.
URL, REVISION = "adres", "revisie"


class PageIds(Protocol):
    """The ids module of a page with a head and a store of data."""

    TITLE: str
    SENTENCE: str
    PROBLEMS: str
    DATA: str


def address_and_revision() -> tuple[Input, Input]:
    """The inputs of a page: the address, and the revision of what is stored."""
    return Input(URL, "search"), Input(REVISION, "data")


def head_and_data(ids: PageIds) -> tuple[Output, Output, Output, Output]:
    """The outputs that every page has: title, sentence, problems of the question, and its data."""
    return (
        Output(ids.TITLE, "children"),
        Output(ids.SENTENCE, "children"),
        Output(ids.PROBLEMS, "children"),
        Output(ids.DATA, "data"),
    )
