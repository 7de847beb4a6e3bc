"""What somebody filled in becomes an intervention: on top of what is stored, or of what a new one was begun with."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from planner.domain.bases import judged
from planner.domain.checks import FieldMisfit
from planner.domain.editing import new_code
from planner.domain.interventions import Delivery, Intervention, PartnerRole, Placement
from planner.domain.list_checks import FIRST_YEAR, LAST_YEAR
from planner.domain.plan import Partner, Plan
from planner.domain.recognition import lapses
from planner.domain.records import records_in
from planner.domain.texts import plain_name
from planner.domain.words import InterventionKind, Recognition, Scope, Status
from planner.views.intervention.form import BLANK, PLACED, areas_of, groups_of, partners_of, themes_of
from planner.views.intervention.starting import begun_with
from planner.views.parts.acting import Call
from planner.views.parts.choices import choices_of
from planner.views.parts.forms import Choice
from planner.views.parts.saving import Filled
from planner.views.parts.submitted import Submitted


def read_intervention(given: Submitted, plan: Plan, now: Intervention | None, call: Call) -> Filled:
    """The intervention, and partners that were typed because nobody knew them yet."""
    before = now or begun_with(plan, call.text("kopie"), call.text("uit"))
    partners = _Partners(plan)
    made = _whole(given, plan, before or BLANK, partners)
    _happened(given, before or BLANK, made, call.today)
    made = replace(made, code=now.code if now else new_code(plan, "interventions", made.name))
    return Filled(judged(before, made, call.looked), tuple(("partners", one) for one in partners.new))


def _whole(given: Submitted, plan: Plan, old: Intervention, partners: "_Partners") -> Intervention:
    """Every field of the form; what stands on no form stays as it was."""
    placements = _placements(given, plan, old)
    recognition = given.word("recognition", Recognition, old.recognition, required=True)
    recognised_on, lapses_on = _period(given, old, recognition)
    counts, reason = _counting(given)
    return replace(
        old,
        name=given.text("name", required=True),
        kind=given.word("kind", InterventionKind, old.kind, required=True),
        summary=given.text("summary"),
        setting=given.text("setting"),
        aliases=given.texts("aliases"),
        counts=counts,
        counts_reason=reason,
        placements=placements,
        themes=_themes(given, plan, old, placements),
        pillar_reason=given.text("pillar_reason"),
        deliveries=_deliveries(given, plan, old),
        partners=tuple(partners.role(item, old) for item in given.items("partners")),
        partners_text=given.text("partners_text"),
        goals=given.codes("goals", _codes(choices_of(plan, "goals", old.goals))),
        programmes=given.codes("programmes", _codes(choices_of(plan, "programmes", old.programmes))),
        recognition=recognition,
        recognised_on=recognised_on,
        lapses_on=lapses_on,
        recognition_source=given.text("recognition_source"),
        source=given.choice("source", _codes(choices_of(plan, "sources"))),
        section=given.text("section"),
    )


def _happened(given: Submitted, old: Intervention, made: Intervention, today: date) -> None:
    """What was looked at or recognised was so by today. A day that stood there already is nobody's mistake now."""
    if made.recognised_on != old.recognised_on:
        _by_today(given, "recognised_on", made.recognised_on, today)
    known = {part.confirmed_on for part in old.deliveries}
    for number, part in enumerate(made.deliveries):
        if part.confirmed_on not in known:
            _by_today(given, f"deliveries.{number}.confirmed_on", part.confirmed_on, today)


def _by_today(given: Submitted, path: str, on: date | None, today: date) -> None:
    if on is not None and today < on:
        given.fail(path, FieldMisfit.IN_FUTURE, today.isoformat())


def _counting(given: Submitted) -> tuple[bool, str]:
    """Whether it counts; that it does not needs a reason, which the matrix then gives."""
    counts, reason = given.yes("counts"), given.text("counts_reason")
    if not counts and not reason:
        given.fail("counts_reason", FieldMisfit.EMPTY)
    return counts, reason


def _placements(given: Submitted, plan: Plan, old: Intervention) -> tuple[Placement, ...]:
    themes, groups = _codes(themes_of(plan, old)), {one.code for one in groups_of(plan, old)}
    pillars = {one.code for one in plan.pillars}
    found = []
    for cell in given.items("placements"):
        theme = cell.choice("theme", themes, required=True)
        pillar = cell.choice("pillar", pillars, required=True)
        group = cell.choice("group", groups, required=True)
        primary = cell.yes("primary")
        if theme and pillar and group:
            found.append(Placement(theme, pillar, group, primary))
    return tuple(found)


def _themes(given: Submitted, plan: Plan, old: Intervention, placements: Iterable[Placement]) -> tuple[str, ...]:
    """The chosen themes, and those of cells that are new."""
    used = {part.theme for part in old.placements}
    chosen = given.codes("themes", _codes(themes_of(plan, old)))
    return tuple(dict.fromkeys((*chosen, *(part.theme for part in placements if part.theme not in used))))


def _deliveries(given: Submitted, plan: Plan, old: Intervention) -> tuple[Delivery, ...]:
    wijken = _codes(areas_of(plan, old))
    return tuple(_delivery(item, wijken) for item in given.items("deliveries"))


def _delivery(item: Submitted, wijken: set[str]) -> Delivery:
    scope = item.word("scope", Scope, Scope.UNKNOWN, required=True)
    chosen = item.codes("neighbourhoods", wijken)
    return Delivery(
        scope=scope,
        status=item.word("status", Status, Status.UNKNOWN, required=True),
        neighbourhoods=chosen if scope is Scope.NEIGHBOURHOODS else (),
        place=item.text("place") if scope in PLACED else "",
        starts=item.day("starts"),
        ends=item.day("ends"),
        reached=item.whole("reached"),
        reachable=item.whole("reachable"),
        reach_unit=item.text("reach_unit"),
        budget=item.euros("budget"),
        confirmed_on=item.day("confirmed_on"),
        confirmed_by=item.text("confirmed_by"),
    )


def _period(given: Submitted, old: Intervention, level: Recognition) -> tuple[date | None, date | None]:
    """Since when and until when the recognition holds; the end follows from the beginning when nobody gave it."""
    since, until = given.day("recognised_on"), given.day("lapses_on")
    untouched = (level, since, until) == (old.recognition, old.recognised_on, old.lapses_on)
    misread = any(problem.path == "lapses_on" for problem in given.problems)
    if until is not None or untouched or misread:
        return since, until
    found = lapses(level, since)
    return since, found if found and FIRST_YEAR <= found.year <= LAST_YEAR else None


class _Partners:
    """Partners by code or by name; a name that nobody bears becomes a new partner, once."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._codes: dict[str, str] = {}
        self.new: list[Partner] = []
        for one in (*records_in(plan, "partners", archived=True), *records_in(plan, "partners")):
            self._codes.update({plain_name(name): one.code for name in (*one.aliases, one.name)})

    def role(self, item: Submitted, old: Intervention) -> PartnerRole:
        """A partner with a role, as one item of the list says."""
        role, wrong = item.text("role"), len(item.problems)
        typed = item.new_name("partner")
        if typed:
            return PartnerRole(self._called(typed) if len(item.problems) == wrong else "", role)
        known = _codes(partners_of(self._plan, old))
        return PartnerRole(item.choice("partner", known, required=True), role)

    def _called(self, name: str) -> str:
        """The code of a partner with this name; one that is not there yet is made."""
        if plain_name(name) not in self._codes:
            made = Partner(new_code(self._plan, "partners", name), name)
            self.new.append(made)
            self._plan = replace(self._plan, partners=(*self._plan.partners, made))
            self._codes[plain_name(name)] = made.code
        return self._codes[plain_name(name)]


def _codes(choices: tuple[Choice, ...]) -> set[str]:
    return {code for code, _, _ in choices}
