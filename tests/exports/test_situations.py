"""The situation of a theme in files: its text, the figures behind it, and what does not agree in it."""

import json
from dataclasses import replace

from planner.domain.plan import Observation, Situation
from planner.domain.question import Question
from planner.domain.weighing import NETHERLANDS
from planner.exports import make
from planner.exports.handover import Handover, handover
from tests.exports.reading import opened
from tests.world import TODAY, town

COUNTRY = Observation("n1", "rokers_18", NETHERLANDS, 18.0, year=2024, publisher="RIVM")
TEXT = "In Veldstad rookt 20% van de volwassenen.\nDat is meer dan in Nederland (18%)."
WRONG = "In Veldstad rookt 20%, minder dan in Nederland (18%)."


def handed(*situations: Situation, themes: tuple[str, ...] = ()) -> Handover:
    plan = replace(town(), observations=(*town().observations, COUNTRY), situations=situations)
    return handover(plan, Question(TODAY, themes=themes), TODAY)


def in_word(*situations: Situation) -> list[str]:
    return [line.text for line in opened(make("word", handed(*situations))).paragraphs]


def in_json(*situations: Situation, themes: tuple[str, ...] = ()) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(make("json", handed(*situations, themes=themes)))["situaties"]
    return found


def test_word_has_the_text_before_the_goals_of_its_theme() -> None:
    lines = in_word(Situation("roken", TEXT, ("o1", "n1")))
    start = lines.index("Roken: situatie")
    assert lines[start + 1 : start + 3] == TEXT.split("\n")
    assert start < lines.index("Roken: doelen en interventies")
    assert "Overgewicht: situatie" not in lines


def test_word_names_every_figure_behind_the_text_with_year_and_source() -> None:
    lines = in_word(Situation("roken", TEXT, ("o1", "n1")))
    assert (
        "Cijfers achter deze tekst: Rookt, Gemeente Veldstad, 2024: 20%; Rookt, Nederland, 2024: 18% (RIVM)." in lines
    )


def test_word_says_what_does_not_agree() -> None:
    lines = in_word(Situation("roken", WRONG))
    (warning,) = [line for line in lines if line.startswith("Tekst en cijfer kloppen niet.")]
    assert warning.endswith("Het cijfer is hoger.")


def test_a_plan_without_situations_has_no_heading_for_them() -> None:
    assert not any("situatie" in line for line in in_word())
    assert in_json() == []


def test_json_has_the_text_its_figures_and_what_does_not_agree() -> None:
    assert in_json(Situation("roken", TEXT, ("o1", "n1", "weg"))) == [
        {"thema": "roken", "tekst": TEXT, "cijfers": ["o1", "n1"], "klopt_niet": []}
    ]
    (wrong,) = in_json(Situation("roken", WRONG))
    assert len(str(wrong["klopt_niet"])) > 10


def test_only_the_themes_of_the_question_are_in_it() -> None:
    both = (Situation("roken", TEXT), Situation("overgewicht", "Tekst."))
    assert [one["thema"] for one in in_json(*both, themes=("overgewicht",))] == ["overgewicht"]


def test_the_same_question_gives_the_same_bytes() -> None:
    told = handed(Situation("roken", TEXT, ("o1",)))
    assert make("json", told) == make("json", handed(Situation("roken", TEXT, ("o1",))))
