"""What the page shows, as the browser gets it."""

from typing import Any
from urllib.parse import parse_qsl, urlencode

from planner.domain.presets import Preset
from planner.exports import EXPORTS, Export
from planner.exports.parts import PARTS
from planner.figures.paper import SIZES
from planner.language.composing import FORMS, HOUSE_STYLE, INSIDE, NO_PARTS, SIZE_NAMES, preset_in_words
from planner.views.composing.choice import FORM_PARAMETER, NONE, PARTS_PARAMETER, SIZE_PARAMETER, Choice
from planner.views.parts.question_bar import bar_data
from planner.views.reader import Asked

Data = dict[str, Any]


def composing_data(asked: Asked, choice: Choice) -> Data:
    """The parts with those that are chosen first, the formats, the question, and what was kept."""
    return {
        "bar": bar_data(asked),
        "parts": _parts(choice),
        "usual": choice.usual,
        "forms": [_form(one, choice) for one in EXPORTS],
        "form": choice.form.code,
        "formName": choice.form.title,
        "composed": choice.form.composed,
        "styled": choice.form.styled,
        "query": asked.query(**{PARTS_PARAMETER: ",".join(choice.codes) or NONE}),
        "plain": asked.query(),
        "revision": asked.plan.revision,
        "municipality": asked.plan.municipality.code,
        "readonly": asked.readonly,
        "none": NO_PARTS,
        "sizes": [[one.code, SIZE_NAMES[one.code], one is choice.size] for one in SIZES] if choice.form.sized else [],
        "drawing": _drawing(asked, choice) if choice.form.sized else "",
        "inside": INSIDE.get(choice.form.code, ""),
        "house": HOUSE_STYLE,
        "presets": [_preset(asked, one) for one in asked.plan.presets],
    }


def _drawing(asked: Asked, choice: Choice) -> str:
    """The address of the drawing that the file will be."""
    return asked.href("/download/svg", **{SIZE_PARAMETER: choice.size.code})


def _parts(choice: Choice) -> list[Data]:
    """All parts: the chosen ones in their order, and each of the others where it usually stands.

    So a part that is taken out or put in stays where it is.
    """
    shown = list(choice.parts)
    for place, one in enumerate(PARTS):
        if one not in shown:
            before = next((shown.index(other) + 1 for other in reversed(PARTS[:place]) if other in shown), 0)
            shown.insert(before, one)
    return [{"code": one.code, "title": one.title, "said": one.said, "on": one in choice.parts} for one in shown]


def _form(one: Export, choice: Choice) -> Data:
    return {"code": one.code, "title": one.title, "said": FORMS.get(one.code, one.suffix), "on": one is choice.form}


def _preset(asked: Asked, one: Preset) -> Data:
    """A preset with the address that it stands for: its own question, in this municipality."""
    given = {name: value for name, value in parse_qsl(one.question) if name not in ("gemeente", "stand")}
    if asked.plan.municipality.code != asked.municipalities[0].code:
        given["gemeente"] = asked.plan.municipality.code
    given |= {PARTS_PARAMETER: ",".join(one.parts) or NONE, FORM_PARAMETER: one.form}
    href = f"/export?{urlencode({name: value for name, value in given.items() if value}, safe=',:')}"
    return {"code": one.code, "name": one.name, "said": preset_in_words(one, len(PARTS)), "href": href}
