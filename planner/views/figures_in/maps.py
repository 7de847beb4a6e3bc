"""What a map holds beside the plan, as data for `assets/64-map-in.js`, and taking its outlines over."""

from collections.abc import Mapping
from typing import Any

from planner.domain.changes import Edit
from planner.domain.editing import Refused
from planner.domain.misfits import FieldMisfit, FieldProblem
from planner.domain.plan import Plan
from planner.domain.shapes import ShapeState, edits, edits_away
from planner.figures.area_map import outlines
from planner.imports.geojson import MOST_SOURCE, MapAnswers, MapFile, MapLook, look
from planner.language import shapes_in as words
from planner.language.map_problems import map_problem
from planner.language.sentences import Names
from planner.views.figures_in.uploads import uploads_of
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.submitted import BadPayload, cleaned

TAKE, AWAY = "kaart-in", "kaart-weg"
_FILE, _CONVERT, _KEY, _SOURCE = "sleutel", "omzetten", "veld", "bron"
_LABELS = {_FILE: "Bestand", _CONVERT: "Omzetten", _KEY: words.WHICH_KEY, _SOURCE: words.WHOSE_MAP}
_LONGEST_FIELD = 200
_WIDTH = 420
Data = dict[str, Any]


def answers_in(given: Mapping[str, str]) -> MapAnswers:
    """What the page says of a map; what is not said is asked."""
    key = given.get(_KEY, "")[:_LONGEST_FIELD] or None
    return MapAnswers(given.get(_CONVERT, "") == "ja", key, cleaned(given.get(_SOURCE, "")).strip()[:MOST_SOURCE])


def preview(plan: Plan, found: MapFile, answers: MapAnswers) -> Data:
    """Everything that there is to see of a map that could be read; of another one only why not."""
    wrong = [map_problem(one) for one in found.problems]
    first = {"kaart": True, "revisie": plan.revision, "problemen": wrong, "rest": found.unsaid}
    if found.system is None:
        return {**first, "soort": "", "fouten": ""}
    seen = look(found, plan, answers)
    outlined = seen.review.outlined if seen.review else ()
    names = Names(plan)
    drawn = outlines([(names.area(one.shape.neighbourhood), one.shape) for one in outlined], _WIDTH)
    return {
        **first,
        "soort": words.KIND,
        "fouten": words.problems_in_words(len(wrong) + found.unsaid),
        "telling": words.counts_in_words(seen.review) if seen.review else "",
        "opmerkingen": [
            *words.left_out(found.elsewhere, found.water, found.closed, partial=found.partial),
            *words.beside(seen.review, seen.far, seen.before, seen.after),
        ],
        "omzetten": list(words.CONVERT[seen.system]) if seen.system else None,
        "veld": _key(seen),
        "bron": found.source,
        "bronvraag": words.WHOSE_MAP,
        "langst": MOST_SOURCE,
        "wijken": [
            [names.area(one.shape.neighbourhood), words.STATES[one.state], words.made_of(one), one.state.value]
            for one in outlined
        ],
        "zonder": words.few([one.name for one in seen.review.without]) if seen.review else "",
        "overnemen": sum(one.state is not ShapeState.SAME for one in outlined),
        "tekening": drawn,
    }


def _key(seen: MapLook) -> Data | None:
    """Which property is the key: asked where it is not clear, and to be changed where it is."""
    if len(seen.keys.fields) < 2 and seen.key is not None:
        return None
    fields = [[one.name, words.field_name(one.name), one.example, one.wijken] for one in seen.keys.fields]
    return {"vraag": words.WHICH_KEY, "gekozen": seen.key, "velden": fields}


def there(plan: Plan) -> str:
    """Which outlines the plan has now, in words."""
    return words.there_now(plan)


def _take(call: Call) -> Done:
    """Store the outlines beside the plan as it is at that moment. What has to be said first is asked for."""
    found, answers = _map(call), answers_in({name: call.text(name, most=_LONGEST_FIELD) for name in _LABELS})

    def made(plan: Plan) -> tuple[Edit, ...]:
        seen = look(found, plan, answers)
        missing = [
            *([_CONVERT] if seen.system is not None and not answers.convert else []),
            *([_KEY] if seen.key is None else []),
            *([] if answers.source else [_SOURCE]),
        ]
        if missing:
            raise Refused([FieldProblem(name, FieldMisfit.EMPTY) for name in missing])
        return edits(plan, seen.shapes)

    committed = call.commit("shapes_in", made)
    if committed.change is None:
        return Done(committed, told=words.NOTHING_NEW)
    return Done(committed, words.taken(len(committed.change.edits)))


def _map(call: Call) -> MapFile:
    """The map that was read. Raises Refused when it is gone."""
    upload = uploads_of(call.reader).get(call.text(_FILE, most=100))
    if upload is None or not isinstance(upload.found, MapFile) or upload.found.system is None:
        raise Refused((FieldProblem(_FILE, FieldMisfit.EMPTY),))
    if upload.municipality != call.municipality:
        raise BadPayload("gemeente")
    return upload.found


def _away(call: Call) -> Done:
    """Take all outlines away; history still has them."""
    committed = call.commit("shapes_away", edits_away)
    if committed.change is None:
        return Done(committed, told=words.NONE_THERE)
    return Done(committed, words.taken_away(len(committed.change.edits)))


def _label(_plan: Plan, path: str) -> str:
    return _LABELS.get(path, path)


ACTIONS = (Action(TAKE, _take, label=_label), Action(AWAY, _away, label=_label))
