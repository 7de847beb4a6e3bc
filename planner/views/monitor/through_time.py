"""The card with coverage through time: a small line per theme, or when the line begins."""

from dataclasses import replace
from datetime import date
from typing import Any

from planner.domain.clock import end_of
from planner.domain.coverage_history import KINDS, Moment, coverage_history, covered_on, past_moments
from planner.domain.question import Question, to_params
from planner.figures.coverage_lines import coverage_lines
from planner.figures.picture import Picture
from planner.language.coverage_history import covered_in_words, no_line_in_words, steps_in_words
from planner.language.moments import local
from planner.language.sentences import question_in_words
from planner.store.history import began, plans_through
from planner.views.parts.charts import chart
from planner.views.reader import Asked, Reader

TITLE = "Dekking door de tijd"


def coverage_card(asked: Asked, reader: Reader) -> dict[str, Any]:
    """The picture with its table, or a sentence while there is one moment only."""
    found, drawn = moments(asked, reader), coverage_picture(asked, reader)
    if drawn is not None:
        return {"title": TITLE, "chart": chart(drawn, asked), "said": f"{steps_in_words(found)}{_narrowed(asked)}"}
    now = covered_in_words(found[-1])
    why = no_line_in_words(_began(asked, reader), asked.today)
    return {"title": TITLE, "chart": None, "said": f"{now[:1].upper()}{now[1:]}. {why}{_narrowed(asked)}"}


def _narrowed(asked: Asked) -> str:
    """The question where it holds filters that this page has no button for: they count here, as in the matrix."""
    question = replace(asked.question, on=asked.today)
    hidden = to_params(question, asked.today, asked.plan.municipality.rules).keys() - {"wijk", "thema"}
    return f" {question_in_words(asked.plan, question)}" if hidden else ""


def coverage_picture(asked: Asked, reader: Reader) -> Picture | None:
    """The picture as it is shown and as a file."""
    return coverage_lines(asked.names, moments(asked, reader), asked.question.neighbourhood)


def moments(asked: Asked, reader: Reader) -> tuple[Moment, ...]:
    """What was covered at past moments, and now; worked out once per revision and question."""
    key = "coverage through time", asked.question.neighbourhood, asked.today
    return reader.survey(asked).remember(key, lambda: _moments(asked, reader))


def _moments(asked: Asked, reader: Reader) -> tuple[Moment, ...]:
    now = covered_on(asked.plan, asked.question, asked.today)
    assert now is not None, "a question names a wijk that is there"
    return *_past(asked, reader, asked.question), now


def _past(asked: Asked, reader: Reader, question: Question) -> tuple[Moment, ...]:
    first = _began(asked, reader)
    days = past_moments(first, asked.today) if first else ()
    if not days:
        return ()
    code = asked.plan.municipality.code
    plans = plans_through(reader.shelf, code, [end_of(day) for day in days], KINDS)
    return coverage_history(zip(days, plans, strict=True), question)


def _began(asked: Asked, reader: Reader) -> date | None:
    """The day of the first change; None when there is none."""
    found = began(reader.engine, asked.plan.municipality.code)
    return local(found).date() if found else None
