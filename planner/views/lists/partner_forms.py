"""Forms of what and who carries the plan: programmes and partners."""

from planner.domain.checks import LONGEST, LONGEST_NAME
from planner.domain.editing import new_code
from planner.domain.plan import Partner, Plan, Programme
from planner.language.record_words import label
from planner.views.lists.filling import filled, list_form, with_fields
from planner.views.lists.saying import listed_now
from planner.views.parts.acting import Call
from planner.views.parts.choices import choices_of
from planner.views.parts.forms import Field, Form, Section
from planner.views.parts.saving import Editable, Filled
from planner.views.parts.submitted import Submitted

_ALIASES = "Andere namen waaronder u dit terugvindt. Typ een naam en druk op Enter."


def _programme_sections(plan: Plan, value: Programme | None) -> tuple[Section, ...]:
    themes = choices_of(plan, "themes", value.themes if value else ())
    return (
        Section(
            "",
            (
                Field("name", label(Programme, "name"), required=True, most=LONGEST_NAME, wide=True),
                Field("aliases", label(Programme, "aliases"), "tags", hint=_ALIASES, wide=True),
                Field(
                    "kind",
                    label(Programme, "kind"),
                    most=LONGEST_NAME,
                    hint="Bijvoorbeeld: aanpak of netwerk",
                    wide=True,
                ),
                Field(
                    "crossing",
                    label(Programme, "crossing"),
                    "yes",
                    hint="Zo’n programma gaat over alle thema’s en heeft het budget.",
                    wide=True,
                ),
                Field("themes", label(Programme, "themes"), "some", choices=themes, wide=True),
                Field("aim", label(Programme, "aim"), "long", most=LONGEST, rows=3),
                Field("owner", label(Programme, "owner"), most=LONGEST, wide=True),
                Field("area", label(Programme, "area"), most=LONGEST, wide=True),
            ),
        ),
        Section(
            "Waar het staat",
            (
                Field("source", label(Programme, "source"), "choice", choices=choices_of(plan, "sources")),
                Field("section", label(Programme, "section"), most=LONGEST_NAME),
            ),
        ),
    )


def _programme_form(plan: Plan, value: Programme | None) -> Form:
    return list_form("programme", ("Nieuw programma", "Programma"), _programme_sections(plan, value), value)


def _read_programme(submitted: Submitted, plan: Plan, value: Programme | None, _call: Call) -> Filled:
    found = _without_own_name(filled(submitted, _programme_sections(plan, value)))
    code = value.code if value else new_code(plan, "programmes", str(found["name"]))
    return Filled(with_fields(Programme, value, code, found))


def _partner_sections() -> tuple[Section, ...]:
    return (
        Section(
            "",
            (
                Field("name", label(Partner, "name"), required=True, most=LONGEST_NAME, wide=True),
                Field("aliases", label(Partner, "aliases"), "tags", hint=_ALIASES, wide=True),
                Field(
                    "sector", label(Partner, "sector"), most=LONGEST_NAME, hint="Bijvoorbeeld: zorg of sport", wide=True
                ),
                Field(
                    "core", label(Partner, "core"), "yes", hint="Een van de vaste partners van het akkoord", wide=True
                ),
            ),
        ),
    )


def _partner_form(_plan: Plan, value: Partner | None) -> Form:
    return list_form("partner", ("Nieuwe partner", "Partner"), _partner_sections(), value)


def _read_partner(submitted: Submitted, plan: Plan, value: Partner | None, _call: Call) -> Filled:
    found = _without_own_name(filled(submitted, _partner_sections()))
    code = value.code if value else new_code(plan, "partners", str(found["name"]))
    return Filled(with_fields(Partner, value, code, found))


def _without_own_name(found: dict[str, object]) -> dict[str, object]:
    """A record does not go by its own name once more."""
    aliases = found["aliases"]
    kept = tuple(one for one in aliases if one != found["name"]) if isinstance(aliases, tuple) else ()
    return {**found, "aliases": kept}


PROGRAMME = Editable("programme", "programmes", _programme_form, _read_programme, listed_now("programma’s"))
PARTNER = Editable("partner", "partners", _partner_form, _read_partner, listed_now("partners"))
