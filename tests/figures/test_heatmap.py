"""The heatmap of wijken as a figure: right numbers, readable, and silent towards the outside."""

import subprocess
import sys
from dataclasses import replace
from typing import Any

import plotly.graph_objects as go
import pytest

from planner.domain.analysis import Survey, survey
from planner.figures.area_shares import area_shares
from planner.figures.heatmap import CONFIG, HEAD, ROW, heatmap
from planner.figures.theme import NOT_APPLICABLE, STEPS


@pytest.fixture(params=["groningen", "example"])
def found(request: pytest.FixtureRequest) -> Survey:
    """Each municipality in turn."""
    made: Survey = request.getfixturevalue(request.param)
    return made


def drawn_cells(figure: dict[str, Any]) -> dict[tuple[str, ...], tuple[int, str]]:
    """Tint and hover text by wijk, theme and pillar, as plotly gets them."""
    trace = figure["data"][0]
    return {
        tuple(code): (z, text)
        for codes, tints, texts in zip(trace["customdata"], trace["z"], trace["text"], strict=True)
        for code, z, text in zip(codes, tints, texts, strict=True)
        if code
    }


def test_plotly_accepts_the_figure(found: Survey) -> None:
    figure = heatmap(area_shares(found))
    accepted = go.Figure(figure).to_plotly_json()
    assert len(accepted["data"]) == 2
    assert accepted["layout"]["height"] == figure["layout"]["height"]


def test_every_wijk_theme_and_pillar_is_drawn_once_with_its_own_count(found: Survey) -> None:
    cells = drawn_cells(heatmap(area_shares(found)))
    plan = found.plan
    assert len(cells) == len(plan.neighbourhoods) * len(plan.themes) * len(plan.pillars)
    for (area, theme, pillar), (_, text) in cells.items():
        tally = found.analysis(area).tally_of(theme=theme, pillar=pillar)
        assert text.endswith(f": {tally.filled} van {tally.applicable} doelgroepen gedekt")


def test_hovering_tells_the_cell_in_dutch(groningen: Survey) -> None:
    cells = drawn_cells(heatmap(area_shares(groningen)))
    assert cells["selwerd", "roken", "voorlichting"] == (
        2,
        "Selwerd, Roken, Voorlichting: 5 van 13 doelgroepen gedekt",
    )


def test_the_number_stands_in_every_cell_at_its_place(found: Survey) -> None:
    shares = area_shares(found)
    numbers = heatmap(shares)["data"][1]
    assert numbers["text"] == [share.text() for row in shares.rows for share in row.shares]
    assert len(set(zip(numbers["x"], numbers["y"], strict=True))) == len(numbers["text"])
    percentages = heatmap(shares, as_percent=True)["data"][1]["text"]
    assert all(text.endswith("%") for text in percentages)


def test_the_colour_of_a_number_belongs_to_the_tint_under_it(found: Survey) -> None:
    shares = area_shares(found)
    numbers = heatmap(shares)["data"][1]
    steps = [share.step for row in shares.rows for share in row.shares]
    wanted = [NOT_APPLICABLE.text if step is None else STEPS[step].text for step in steps]
    assert numbers["textfont"]["color"] == wanted


def test_every_step_has_one_flat_colour(groningen: Survey) -> None:
    trace = heatmap(area_shares(groningen))["data"][0]
    scale, low, high = trace["colorscale"], trace["zmin"], trace["zmax"]
    for step, tint in [(-1, NOT_APPLICABLE), *enumerate(STEPS)]:
        at = (step - low) / (high - low)
        before = [pair for pair in scale if pair[0] <= at][-1]
        after = next(pair for pair in scale if pair[0] >= at)
        assert before[1] == after[1] == tint.fill


def test_a_cell_where_nothing_applies_is_grey_with_a_dash(groningen: Survey) -> None:
    question = replace(groningen.question, groups=("overgewicht",))
    shares = area_shares(survey(groningen.plan, question))
    figure = heatmap(shares)
    assert drawn_cells(figure)["selwerd", "roken", "beleid"] == (-1, "Selwerd, Roken, Beleid: niet van toepassing")
    assert "–" in figure["data"][1]["text"]


def test_area_programmes_are_headings_above_their_wijken(groningen: Survey) -> None:
    notes = {note["text"]: note["y"] for note in heatmap(area_shares(groningen))["layout"]["annotations"]}
    place = {name: y for text, y in notes.items() for name in [text.replace("<b>", "").replace("</b>", "")]}
    selwerd = next(y for text, y in notes.items() if ">Selwerd<" in text)
    vinkhuizen = next(y for text, y in notes.items() if ">Vinkhuizen<" in text)
    assert place["Wijkvernieuwing"] < selwerd < place["Regiodeal Groningen Noord"] < vinkhuizen


def test_the_height_follows_the_rows(groningen: Survey) -> None:
    one = replace(groningen.plan, neighbourhoods=groningen.plan.neighbourhoods[:1], area_programmes=())
    few = heatmap(area_shares(survey(one, groningen.question)))["layout"]["height"]
    assert HEAD + ROW <= few < HEAD + 2 * ROW
    assert heatmap(area_shares(groningen))["layout"]["height"] > HEAD + 12 * ROW


def test_no_text_is_smaller_than_twelve_pixels(found: Survey) -> None:
    figure = heatmap(area_shares(found))
    layout = figure["layout"]
    sizes = [note["font"]["size"] for note in layout["annotations"]]
    sizes += [layout["font"]["size"], layout["hoverlabel"]["font"]["size"], figure["data"][1]["textfont"]["size"]]
    assert min(sizes) >= 12


def test_a_name_with_markup_stays_a_name(groningen: Survey) -> None:
    areas = tuple(replace(area, name="<b>A</b> & B") for area in groningen.plan.neighbourhoods)
    figure = heatmap(area_shares(survey(replace(groningen.plan, neighbourhoods=areas), groningen.question)))
    shown = [note["text"] for note in figure["layout"]["annotations"]] + figure["data"][0]["text"][0]
    assert any("&lt;b>A&lt;/b> &amp; B" in text for text in shown)
    assert not any("<b>A</b>" in text for text in shown)


def test_the_figure_offers_no_tool_bar_that_sends_it_away() -> None:
    assert CONFIG["displayModeBar"] is False
    assert CONFIG["displaylogo"] is False


def test_drawing_the_figure_does_not_load_plotly() -> None:
    code = (
        "import sys, planner.figures.heatmap; sys.exit(any(m.split('.')[0] in ('plotly', 'dash') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
