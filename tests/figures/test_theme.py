"""The colours of figures are the colours of the style sheet, and can be read."""

import re

import pytest

from planner import resources
from planner.figures import theme
from planner.figures.theme import Tint

TOKENS = (resources.folder("assets") / "10-tokens.css").read_text(encoding="utf-8")
NAMED = {
    "ink": theme.INK,
    "ink-2": theme.INK_2,
    "ink-3": theme.INK_3,
    "paper": theme.PAPER,
    "ctl": theme.CONTROL,
    "accent": theme.ACCENT,
    "gap": theme.GAP,
    "gap-line": theme.GAP_LINE,
    "d1-line": theme.STEP_1_LINE,
    "na": theme.NOT_APPLICABLE.fill,
    "on-na": theme.NOT_APPLICABLE.text,
    **{f"d{number}": tint.fill for number, tint in enumerate(theme.STEPS)},
    **{f"on-d{number}": tint.text for number, tint in enumerate(theme.STEPS) if number},
}


@pytest.mark.parametrize("name", NAMED)
def test_every_colour_is_the_token_of_the_style_sheet(name: str) -> None:
    found = re.search(rf"--{name}:\s*(#[0-9a-f]+)", TOKENS)
    assert found is not None
    assert found.group(1).replace("#fff;", "#ffffff") == NAMED[name]


@pytest.mark.parametrize("tint", [*theme.STEPS, theme.NOT_APPLICABLE])
def test_text_can_be_read_on_every_tint(tint: Tint) -> None:
    assert contrast(tint.fill, tint.text) >= 4.5


def test_every_step_is_darker_than_the_one_before() -> None:
    lightness = [luminance(step.fill) for step in theme.STEPS]
    assert lightness == sorted(lightness, reverse=True)
    assert len(set(lightness)) == len(lightness)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
