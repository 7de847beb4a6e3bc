"""A change that touched many records: the page draws a part of it, and counts the rest as the headline does."""

from functools import partial
from pathlib import Path
from typing import Any

from planner.domain import classifying
from planner.domain.changes import Edit, changed, created
from planner.domain.classifying import Looked
from planner.domain.editing import Draft
from planner.domain.grid import row_groups
from planner.domain.plan import CellMark, Plan, Shape
from planner.domain.words import PILLARS, MarkKind
from planner.views.history.callbacks import page
from planner.views.history.drawing import MOST_EDITS
from tests.domain.strategies import TRIANGLE
from tests.views.history import TODAY, Archivist, an_archivist, client_of
from tests.world import KREEK, an_intervention, plan_with, town


def changes(made: Archivist, search: str = "") -> list[dict[str, Any]]:
    data: Any = page(made.reader.asked(search), made.reader)[3]
    return [change for day in data["days"] for change in day["changes"]]


def test_a_bulk_change_is_one_change_of_which_only_part_is_drawn(tmp_path: Path) -> None:
    many = tuple(an_intervention(f"i{number}") for number in range(MOST_EDITS + 5))
    made = an_archivist(tmp_path, plan_with(many))
    looked = Looked("Anna de Boer", TODAY)
    made.do("2026-11-24 09:00", "confirmed", lambda plan: classifying.confirm(plan, [o.code for o in many], looked))
    (told,) = changes(made)
    assert told["headline"] == "30 interventies bevestigd"
    assert len(told["edits"]) == MOST_EDITS
    assert told["rest"].startswith("En nog 5 andere.")
    (own,) = changes(made, "interventie=i7")
    assert len(own["edits"]) == 1


def test_of_judgements_that_took_the_place_of_others_every_cell_is_counted_once(tmp_path: Path) -> None:
    groups = [one.code for one in row_groups(town())]
    cells = [("roken", pillar, group) for pillar in PILLARS for group in groups if group != "overgewicht"]
    made = an_archivist(tmp_path)
    for kind in (MarkKind.NOT_APPLICABLE, MarkKind.DELIBERATELY_EMPTY):
        judgement = CellMark("", "", "", kind, "Afgesproken")
        made.do("2026-11-24 09:00", "marks_set", partial(classifying.mark, cells=cells, judgement=judgement))
    told = changes(made)[0]
    assert told["headline"] == f"{len(cells)} cellen: bewust leeg"
    assert told["rest"].startswith(f"En nog {len(cells) - MOST_EDITS} andere.")


def test_a_map_in_the_history_shows_no_coordinates(tmp_path: Path) -> None:
    made = an_archivist(tmp_path)

    def outlined(plan: Plan) -> list[Edit]:
        draft = Draft(plan)
        for one in plan.neighbourhoods:
            draft.add(created(draft.plan, "shapes", Shape(one.code, TRIANGLE, "CBS, 2024")))
        return draft.edits

    made.do("2026-11-24 09:00", "shapes_in", outlined)
    wider = Shape(KREEK, (*TRIANGLE, *TRIANGLE), "CBS, 2025")
    made.do("2026-11-24 10:00", "shapes_in", lambda plan: [changed(plan, "shapes", wider)])
    again, first = changes(made)
    assert "een vlak van 4 punten" in str(first) and "een vlak van 8 punten" in str(again)
    assert "53.2" not in f"{again}{first}" and "53,2" not in f"{again}{first}"
    files = [client_of(made).get(f"/geschiedenis.{kind}").get_data(as_text=True) for kind in ("csv", "json")]
    assert all("De Kreek" in text and "53.2" not in text and "53,2" not in text for text in files)
