"""The situation of each theme in words: written from the figures, changed by people, and checked."""

from dataclasses import replace
from typing import Any

from planner.domain.checks import LONGEST
from planner.domain.claims import Checker
from planner.domain.editing import take_away
from planner.domain.passages import check_record, passages_of
from planner.domain.plan import Plan, Situation, Theme
from planner.domain.records import standing
from planner.domain.situations import Outline, outdated, outline
from planner.language.claims import doubt_in_words, finding_in_words, head_in_words
from planner.language.record_words import label
from planner.language.sentences import Names
from planner.language.situations import CHANGED, NO_FIGURES, behind_in_words, situation_in_words
from planner.store.changes import Committed
from planner.store.history import version
from planner.views.monitor.drawing import PATH
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.forms import Field, Form, Section
from planner.views.parts.saving import Editable, Filled
from planner.views.parts.submitted import BadPayload, Submitted
from planner.views.reader import Asked, Reader

Data = dict[str, Any]
ACTION, FIELD, REMOVE = "situation", "situations", "situation-remove"
#: Parameters of the address: of which theme the form is open, and that it begins with what the figures say.
THEME, FROM = "situatie", "uit"
FIGURES = "cijfers"


def situation_cards(asked: Asked, reader: Reader) -> dict[str, Data]:
    """A card per theme: what was written, or what can be written, and what does not agree."""
    themes = asked.question.themes
    return {one.code: _card(asked, reader, one) for one in asked.plan.themes if not themes or one.code in themes}


def _card(asked: Asked, reader: Reader, theme: Theme) -> Data:
    now, stored = outline(asked.plan, theme.code, asked.question.on.year), _stored(asked.plan, theme.code)
    codes = stored.observations if stored else now.observations
    edit = None if asked.readonly else stored is not None
    return {
        "code": theme.code,
        "name": theme.name,
        "text": stored.text if stored else "",
        "none": "" if stored else _nothing(now),
        "changed": CHANGED if stored and _is_outdated(asked, reader, stored, now) else "",
        "notes": _notes(asked.plan, stored) if stored else [],
        "behind": behind_in_words(asked.names, codes) if stored else [],
        "edit": asked.href(PATH, **{THEME: theme.code}) if edit is not None else "",
        "write": asked.href(PATH, **{THEME: theme.code, FROM: FIGURES}) if edit is not None and now.told else "",
        "remove": theme.code if edit else "",
    }


def _stored(plan: Plan, theme: str) -> Situation | None:
    found = standing(plan, FIELD, theme)
    return found.value if found else None


def _nothing(now: Outline) -> str:
    return "Er staat nog geen tekst." if now.told else f"Er staat nog geen tekst. {NO_FIGURES}"


def _is_outdated(asked: Asked, reader: Reader, stored: Situation, now: Outline) -> bool:
    """Whether newer figures stand behind the theme, or one of them was changed after the text."""
    if outdated(asked.plan, stored, now):
        return True
    plan, engine = asked.plan, reader.engine
    town, until = plan.municipality.code, plan.revision
    written = version(engine, town, FIELD, stored.theme, until)
    return any(version(engine, town, "observations", code, until) > written for code in stored.observations)


def _notes(plan: Plan, stored: Situation) -> list[list[str]]:
    """What does not agree, and what cannot be checked."""
    names, checker = Names(plan), Checker(plan)
    told = [[head_in_words(one), finding_in_words(names, one)] for one in check_record(plan, FIELD, stored)]
    for passage in passages_of(plan, FIELD, stored):
        unknown = [one for one in checker.claims(passage.text, passage.about) if one.doubt and not one.years]
        told.extend(["", said] for one in unknown if (said := doubt_in_words(passage, one)))
    return told


def situation_form(_plan: Plan, one: Situation | None) -> Form:
    """The form: one text."""
    hint = "Twee tot vier zinnen. De tekst komt in het Word-bestand, onder het thema."
    text = Field("text", label(Situation, "text"), "long", required=True, most=LONGEST, rows=6, hint=hint, wide=True)
    return Form(_form_id(one.theme if one else ""), ACTION, "Situatie", (Section("", (text,)),), _values(one))


def _form_id(theme: str) -> str:
    """A form of its own per theme: a draft of one theme is no draft of another."""
    return f"situatie-{theme}" if theme else "situatie"


def _values(one: Situation | None) -> Data:
    return {"text": one.text if one else ""}


def asked_form(asked: Asked, reader: Reader) -> tuple[Form | None, tuple[str, ...]]:
    """The form that the address opens, and what of it could not be understood."""
    theme = asked.params.get(THEME, "").strip()
    if not theme or asked.readonly:
        return None, ()
    known = next((one for one in asked.plan.themes if one.code == theme), None)
    if known is None:
        return None, (f"We kennen het thema “{theme[:40]}” niet.",)
    form = replace(
        EDITABLE.form_for(asked, reader.engine, _stored(asked.plan, theme)),
        form_id=_form_id(theme),
        title=f"Situatie: {known.name}",
        along={"thema": theme},
    )
    if asked.params.get(FROM, "") != FIGURES:
        return form, ()
    now = outline(asked.plan, theme, asked.question.on.year)
    text = situation_in_words(asked.names, now)
    return (replace(form, values={"text": text}), ()) if text else (form, (NO_FIGURES,))


def _read(given: Submitted, plan: Plan, now: Situation | None, call: Call) -> Filled:
    theme = now.theme if now else call.text("thema")
    if theme not in {one.code for one in plan.themes}:
        raise BadPayload("thema")
    behind = outline(plan, theme, call.today.year).observations
    return Filled(Situation(theme, given.text("text", required=True), behind))


def _said(_call: Call, _committed: Committed, _one: Situation) -> str:
    return "De situatie staat bij het thema."


EDITABLE = Editable(ACTION, FIELD, situation_form, _read, _said)


def _remove(call: Call) -> Done:
    code = call.text("code")
    return Done(call.commit("record_removed", lambda plan: take_away(plan, FIELD, code)), "De situatie is weg.")


ACTIONS = (Action(REMOVE, _remove),)
