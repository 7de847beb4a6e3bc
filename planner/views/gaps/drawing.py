"""The list of gaps as data for `assets/53-gaps.js`: only the rows that are shown."""

from typing import Any

from planner.domain.analysis import Survey
from planner.domain.gaps import GAP_KINDS, Gap
from planner.domain.question import in_area, to_params
from planner.domain.words import GapKind
from planner.language.numbers import counted, number
from planner.language.words import GAP_CODES, GAPS
from planner.views.gaps.choice import ORDERS, REMEDY_CODES, Choice, groupings
from planner.views.gaps.grouping import FIRST, groups
from planner.views.gaps.rows import Rows
from planner.views.gaps.weights import comparator_filter, weights_data
from planner.views.parts.question_bar import Filter, bar_data
from planner.views.parts.starting import INTERVENTIONS, READY, ways_on
from planner.views.parts.trying import MOST
from planner.views.reader import Asked

__all__ = ["FIRST", "filters", "gaps_data"]

Data = dict[str, Any]


def gaps_data(asked: Asked, found: Survey, gaps: tuple[Gap, ...], chosen: Choice) -> Data:
    """Everything that the browser draws."""
    return {
        "bar": filters(asked, chosen),
        "orders": _orders(asked, chosen),
        "hint": _hint(chosen),
        "weights": weights_data(asked),
        "grid": [len(asked.plan.themes), len(asked.plan.pillars)],
        "withArea": bool(asked.plan.neighbourhoods),
        "withKind": not chosen.first_of_each and chosen.kind is None,
        "groups": groups(asked, Rows(asked, found, chosen.ticked), chosen),
        "paged": not chosen.grouped,
        "page": str(chosen.paging.page) if chosen.paging.page > 1 else "",
        "paging": chosen.paging.data(lambda page: asked.href("/kansen", **chosen.params, bladzijde=page)),
        "proposing": not asked.readonly,
        "trial": _trial(asked, chosen),
        "csv": asked.href("/download/csv", blad="kansen", **chosen.filters),
        "empty": _empty(asked, chosen) if not chosen.shown else None,
        "said": _said(gaps, chosen),
    }


def filters(asked: Asked, chosen: Choice) -> list[Data]:
    """The question bar; here no wijk means all wijken, and the kind of gap and the use of the budget are filters."""
    areas = asked.plan.neighbourhoods
    shown = bar_data(asked, leave_out=() if areas else ["wijk"])
    for one in shown:
        if one["name"] == "wijk":
            one["choices"][0]["label"] = "Alle wijken"
            one["shown"] = one["shown"] if one["on"] else f"alle {number(len(areas))}"
    return [_kinds(chosen.kind), *shown, _remedies(chosen.remedy), comparator_filter(asked)]


def _kinds(kind: GapKind | None) -> Data:
    choices = [{"value": "", "label": "Alle soorten", "checked": kind is None, "part": ""}]
    choices += [
        {"value": GAP_CODES[one], "label": GAPS[one], "checked": one is kind, "part": ""} for one, _ in GAP_KINDS
    ]
    said = GAPS[kind] if kind else f"alle {len(GAP_KINDS)}"
    return Filter("soort", "Soort", said, kind is not None, "one", tuple(choices)).data()


def _remedies(remedy: str) -> Data:
    names = {code: words[:1].upper() + words[1:] for code, words in REMEDY_CODES.items()}
    choices = [{"value": "", "label": "Elke besteding", "checked": not remedy, "part": ""}]
    choices += [{"value": code, "label": name, "checked": code == remedy, "part": ""} for code, name in names.items()]
    said = names[remedy] if remedy else f"alle {len(names)}"
    return Filter("besteding", "Besteding", said, bool(remedy), "one", tuple(choices)).data()


def _orders(asked: Asked, chosen: Choice) -> list[Data]:
    names = {**ORDERS, **groupings(asked.plan)}
    return [{"code": code, "name": name, "on": code == chosen.order} for code, name in names.items()]


def _hint(chosen: Choice) -> str:
    if chosen.first_of_each:
        return "Eerste kansen van elke soort. Nr = plaats in de hele lijst."
    if chosen.grouped:
        each = {"wijk": "elke wijk", "thema": "elk thema", "besteding": "elke besteding"}[chosen.order]
        return f"Eerste kansen van {each}. Nr = plaats in de hele lijst."
    return "Hoogste score eerst. Nr = plaats in de hele lijst."


def _said(gaps: tuple[Gap, ...], chosen: Choice) -> str:
    if chosen.grouped or not chosen.shown:
        return f"{counted(len(gaps), 'kans', 'kansen')}."
    return f"Kans {chosen.paging.said}."


def _trial(asked: Asked, chosen: Choice) -> Data:
    """What is ticked, and where its effect is shown: in the one wijk that all of it is about, or in the whole."""
    wijken = {one.rpartition("~")[2] for one in chosen.ticked}
    wijk = asked.question.neighbourhood or (min(wijken) if len(wijken) == 1 else None)
    return {
        "ticked": list(chosen.ticked),
        "full": len(chosen.ticked) >= MOST,
        "href": asked.href("/", wijk=wijk, proef=",".join(chosen.ticked)) if chosen.ticked else "",
    }


def _empty(asked: Asked, chosen: Choice) -> Data:
    """What to say when there is nothing to show, and the way on."""
    filtered = bool(to_params(in_area(asked.question, None), asked.today, asked.plan.municipality.rules))
    if chosen.kind or chosen.remedy:
        return _none_of(asked, chosen)
    if not asked.plan.municipality.filled and not filtered:
        return _not_yet(asked)
    return {
        "title": "Geen kansen bij deze vraag",
        "text": "Alle cellen van deze vraag zijn gedekt en bevestigd, of niet van toepassing.",
        "links": [["Wis alle filters", _plain(asked)], ["Naar de matrix", asked.href("/")]],
    }


def _none_of(asked: Asked, chosen: Choice) -> Data:
    all_of_them = {**chosen.params, "soort": None, "besteding": None}
    if chosen.kind:
        title = f"Geen kansen van de soort “{GAPS[chosen.kind].lower()}”"
        text = "Bij deze vraag is er geen kans van deze soort."
    else:
        title = f"Geen kansen voor “{REMEDY_CODES[chosen.remedy]}”"
        text = "Bij deze vraag is er geen kans voor deze besteding."
    if chosen.kind and chosen.remedy:
        text = "Bij deze vraag is er geen kans van deze soort voor deze besteding."
    return {"title": title, "text": text, "links": [["Toon alle soorten", asked.href("/kansen", **all_of_them)]]}


def _not_yet(asked: Asked) -> Data:
    """An empty cell is no gap before the municipality says that it is complete."""
    first = "" if asked.plan.interventions else "Vul eerst interventies in. "
    text = f"{first}Een lege cel wordt een kans als u op “Klaar met invullen” klikt."
    links = ways_on(asked, READY if asked.plan.interventions else INTERVENTIONS)
    return {"title": "Nog geen kansen", "text": text, "links": [*links, ["Naar de matrix", asked.href("/")]]}


def _plain(asked: Asked) -> str:
    """The page of this municipality without any filter."""
    code = asked.plan.municipality.code
    return "/kansen" if code == asked.municipalities[0].code else f"/kansen?gemeente={code}"
