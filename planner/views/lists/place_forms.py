"""Forms of places and of where figures come from: wijken, area programmes and sources."""

from planner.domain.checks import LONGEST, LONGEST_NAME
from planner.domain.editing import new_code
from planner.domain.plan import AreaProgramme, Neighbourhood, Plan, Source
from planner.language.record_words import label
from planner.views.lists.filling import filled, list_form, with_fields
from planner.views.lists.saying import listed_now
from planner.views.parts.acting import Call
from planner.views.parts.choices import choices_of
from planner.views.parts.forms import Field, Form, Section
from planner.views.parts.saving import Editable, Filled
from planner.views.parts.submitted import Submitted


def _own(name: str, kind: str = "text", hint: str = "", *, wide: bool = False, most: int = 0) -> Field:
    """A field of a wijk."""
    return Field(name, label(Neighbourhood, name), kind, name == "name", hint, most, wide=wide)


_WIJK = (
    Section(
        "",
        (
            _own("name", wide=True, most=LONGEST_NAME),
            _own("aliases", "tags", "Andere namen en afkortingen. Typ een naam en druk op Enter.", wide=True),
            _own("attention", "yes", "Wat voor aandachtswijken is, telt hier helemaal mee.", wide=True),
        ),
    ),
    Section(
        "Gebied en inwoners",
        (
            _own("cbs_codes", "tags", "WK met 6 cijfers of BU met 8. Typ een code en druk op Enter.", wide=True),
            _own("population", "number"),
            _own("population_source", most=LONGEST),
        ),
    ),
    Section(
        "Plek op de kaart van wijken",
        (
            _own("column", "number", "0 is helemaal links"),
            _own("row", "number", "0 is helemaal boven"),
            _own("note", "long", most=LONGEST),
        ),
        "De kaart bestaat uit vakjes. Het noorden is boven.",
    ),
)


def _wijk_form(_plan: Plan, value: Neighbourhood | None) -> Form:
    return list_form("neighbourhood", ("Nieuwe wijk", "Wijk"), _WIJK, value)


def _read_wijk(submitted: Submitted, plan: Plan, value: Neighbourhood | None, _call: Call) -> Filled:
    found = filled(submitted, _WIJK)
    found["aliases"] = tuple(one for one in found["aliases"] if one != found["name"])
    found["cbs_codes"] = tuple(one.upper().replace(" ", "") for one in found["cbs_codes"])
    code = value.code if value else new_code(plan, "neighbourhoods", found["name"])
    return Filled(with_fields(Neighbourhood, value, code, found))


def _area_sections(plan: Plan, value: AreaProgramme | None) -> tuple[Section, ...]:
    wijken = choices_of(plan, "neighbourhoods", value.neighbourhoods if value else ())
    return (
        Section(
            "",
            (
                Field("name", label(AreaProgramme, "name"), required=True, most=LONGEST_NAME, wide=True),
                Field(
                    "neighbourhoods",
                    label(AreaProgramme, "neighbourhoods"),
                    "some",
                    choices=wijken,
                    hint="Een kans in deze wijken weegt zwaarder.",
                    wide=True,
                ),
                Field("source", label(AreaProgramme, "source"), "choice", choices=choices_of(plan, "sources")),
                Field("section", label(AreaProgramme, "section"), most=LONGEST_NAME),
            ),
        ),
    )


def _area_form(plan: Plan, value: AreaProgramme | None) -> Form:
    titles = ("Nieuw gebiedsprogramma", "Gebiedsprogramma")
    return list_form("area-programme", titles, _area_sections(plan, value), value)


def _read_area(submitted: Submitted, plan: Plan, value: AreaProgramme | None, _call: Call) -> Filled:
    found = filled(submitted, _area_sections(plan, value))
    code = value.code if value else new_code(plan, "area_programmes", found["name"])
    return Filled(with_fields(AreaProgramme, value, code, found))


def _source_sections() -> tuple[Section, ...]:
    return (
        Section(
            "",
            (
                Field("title", label(Source, "title"), required=True, most=LONGEST_NAME, wide=True),
                Field("publisher", label(Source, "publisher"), most=LONGEST, wide=True),
                Field("published", label(Source, "published"), most=LONGEST, hint="Bijvoorbeeld 2024"),
                Field("url", label(Source, "url"), most=LONGEST, hint="Begint met https://", wide=True),
                Field("note", label(Source, "note"), "long", most=LONGEST, rows=3),
            ),
        ),
    )


def _source_form(_plan: Plan, value: Source | None) -> Form:
    return list_form("source", ("Nieuwe bron", "Bron"), _source_sections(), value)


def _read_source(submitted: Submitted, plan: Plan, value: Source | None, _call: Call) -> Filled:
    found = filled(submitted, _source_sections())
    code = value.code if value else new_code(plan, "sources", found["title"])
    return Filled(with_fields(Source, value, code, found))


WIJK = Editable("neighbourhood", "neighbourhoods", _wijk_form, _read_wijk, listed_now("wijken"))
AREA = Editable("area-programme", "area_programmes", _area_form, _read_area, listed_now("gebiedsprogramma’s"))
SOURCE = Editable("source", "sources", _source_form, _read_source, listed_now("bronnen"))
