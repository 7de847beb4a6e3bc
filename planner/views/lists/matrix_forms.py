"""Forms of what makes the matrix: themes, goals, the labels of the pillars, and target groups."""

from planner.domain.checks import LONGEST, LONGEST_NAME
from planner.domain.editing import new_code
from planner.domain.list_checks import LONGEST_SHORT
from planner.domain.plan import Goal, Pillar, Plan, TargetGroup, Theme
from planner.domain.words import GroupKind, GroupPart, Heading
from planner.language.record_words import GROUP_KINDS, GROUP_PARTS, HEADINGS, label
from planner.language.sentences import Names
from planner.views.lists.filling import filled, list_form, with_fields, word
from planner.views.lists.saying import listed_now
from planner.views.parts.acting import Call
from planner.views.parts.choices import choices_of
from planner.views.parts.forms import Choice, Field, Form, Section, plain_choices
from planner.views.parts.saving import Editable, Filled
from planner.views.parts.submitted import Submitted


def _theme_sections() -> tuple[Section, ...]:
    hint = "Zo heet het thema boven de matrix en in alle bestanden."
    return (
        Section("", (Field("name", label(Theme, "name"), required=True, most=LONGEST_NAME, hint=hint, wide=True),)),
    )


def _theme_form(_plan: Plan, value: Theme | None) -> Form:
    return list_form("theme", ("Nieuw thema", "Thema"), _theme_sections(), value)


def _read_theme(submitted: Submitted, plan: Plan, value: Theme | None, _call: Call) -> Filled:
    found = filled(submitted, _theme_sections())
    code = value.code if value else new_code(plan, "themes", found["name"])
    return Filled(with_fields(Theme, value, code, found))


def subjects(plan: Plan, now: str = "") -> tuple[Choice, ...]:
    """What a goal can be about: a theme, a programme, or a policy that has goals already."""
    themes = choices_of(plan, "themes", (now,), lambda _one: "Thema’s")
    programmes = choices_of(plan, "programmes", (now,), lambda _one: "Programma’s")
    known = {one.code for one in (*plan.themes, *plan.archive.themes)}
    known |= {one.code for one in (*plan.programmes, *plan.archive.programmes)}
    others = dict.fromkeys(one.subject for one in plan.goals if one.subject not in known)
    more = tuple((code, Names(plan).subject(code), "Ander beleid") for code in others)
    return (*themes, *programmes, *more)


def _goal_sections(plan: Plan, value: Goal | None) -> tuple[Section, ...]:
    about = subjects(plan, value.subject if value else "")
    sources = choices_of(plan, "sources")
    return (
        Section(
            "",
            (
                Field("subject", label(Goal, "subject"), "one", required=True, choices=about, wide=True),
                Field("title", label(Goal, "title"), required=True, most=LONGEST_NAME, wide=True),
                Field("number", label(Goal, "number"), "number", hint="Het nummer in het akkoord"),
                Field("description", label(Goal, "description"), "long", most=LONGEST, rows=3),
                Field("target", label(Goal, "target"), most=LONGEST, hint="Bijvoorbeeld: hoogstens 10%"),
                Field("target_year", label(Goal, "target_year"), "number", hint="Bijvoorbeeld 2040"),
            ),
        ),
        Section("Hoe u ziet of het lukt", (_shown_by(plan), _HEADING)),
        Section(
            "Waar het staat",
            (
                Field("source", label(Goal, "source"), "choice", choices=sources),
                Field("section", label(Goal, "section"), most=LONGEST_NAME, hint="Bijvoorbeeld: 1.3"),
            ),
        ),
    )


def _shown_by(plan: Plan) -> Field:
    names = Names(plan)
    indicators = choices_of(plan, "indicators", part=lambda one: names.subject(one.subject) if one.subject else "")
    hint = "Zonder cijfer staat een doel op de monitor als: geen cijfer."
    return Field("indicators", label(Goal, "indicators"), "some", choices=indicators, hint=hint, wide=True)


_HEADING = Field(
    "heading",
    label(Goal, "heading"),
    "radio",
    choices=plain_choices(HEADINGS),
    hint="Voor een doel zonder getal, zoals: minder kinderen met overgewicht.",
    wide=True,
)


def _goal_form(plan: Plan, value: Goal | None) -> Form:
    return list_form("goal", ("Nieuw doel", "Doel"), _goal_sections(plan, value), value)


def _read_goal(submitted: Submitted, plan: Plan, value: Goal | None, _call: Call) -> Filled:
    found = filled(submitted, _goal_sections(plan, value))
    found["heading"] = word(Heading, found["heading"], Heading.UNSAID)
    code = value.code if value else new_code(plan, "goals", found["title"])
    return Filled(with_fields(Goal, value, code, found))


def _pillar_sections() -> tuple[Section, ...]:
    return (
        Section(
            "",
            (
                Field("name", label(Pillar, "name"), required=True, most=LONGEST_NAME, wide=True),
                Field(
                    "short",
                    label(Pillar, "short"),
                    required=True,
                    most=LONGEST_SHORT,
                    hint=f"Staat boven een kolom. Hoogstens {LONGEST_SHORT} tekens.",
                    wide=True,
                ),
            ),
            "De vier pijlers van het RIVM liggen vast. Hoe ze heten, kiest u zelf.",
        ),
    )


def _pillar_form(_plan: Plan, value: Pillar | None) -> Form:
    return list_form("pillar", ("Nieuwe pijler", "Pijler"), _pillar_sections(), value)


def _read_pillar(submitted: Submitted, plan: Plan, value: Pillar | None, _call: Call) -> Filled:
    found = filled(submitted, _pillar_sections())
    code = value.code if value else new_code(plan, "pillars", found["name"])
    return Filled(with_fields(Pillar, value, code, found))


def _group_sections(plan: Plan, value: TargetGroup | None) -> tuple[Section, ...]:
    above = value.parent if value and value.parent else ""
    broader = {one.code for one in plan.groups if one.part is GroupPart.BROADER and one != value} | {above}
    parents = tuple(one for one in choices_of(plan, "groups", (above,)) if one[0] in broader)
    name = Field("name", label(TargetGroup, "name"), required=True, most=LONGEST_NAME, wide=True)
    below = Field("parent", label(TargetGroup, "parent"), "choice", choices=parents, wide=True)
    return (Section("", (name, _PART, _KIND, below, _VULNERABLE)),)


_PART = Field(
    "part",
    label(TargetGroup, "part"),
    "radio",
    required=True,
    choices=plain_choices(GROUP_PARTS),
    hint="Een bredere doelgroep is geen rij van de matrix. Wat op haar gericht is, telt half.",
    wide=True,
)
_KIND = Field(
    "kind",
    label(TargetGroup, "kind"),
    "radio",
    required=True,
    choices=plain_choices(GROUP_KINDS),
    hint="Een intermediair bereikt inwoners namens de gemeente, zoals een docent.",
    wide=True,
)
_VULNERABLE = Field(
    "vulnerable",
    label(TargetGroup, "vulnerable"),
    "yes",
    hint="Een kans bij een kwetsbare groep weegt zwaarder.",
    wide=True,
)


def _group_form(plan: Plan, value: TargetGroup | None) -> Form:
    return list_form("group", ("Nieuwe doelgroep", "Doelgroep"), _group_sections(plan, value), value)


def _read_group(submitted: Submitted, plan: Plan, value: TargetGroup | None, _call: Call) -> Filled:
    found = filled(submitted, _group_sections(plan, value))
    found["kind"] = word(GroupKind, found["kind"], GroupKind.END)
    found["part"] = word(GroupPart, found["part"], GroupPart.ALL_AGES)
    found["parent"] = found["parent"] or None
    code = value.code if value else new_code(plan, "groups", found["name"])
    return Filled(with_fields(TargetGroup, value, code, found))


THEME = Editable("theme", "themes", _theme_form, _read_theme, listed_now("thema’s"))
GOAL = Editable("goal", "goals", _goal_form, _read_goal, listed_now("doelen"))
PILLAR = Editable("pillar", "pillars", _pillar_form, _read_pillar, listed_now("pijlers"), fixed=True)
GROUP = Editable("group", "groups", _group_form, _read_group, listed_now("doelgroepen"))
