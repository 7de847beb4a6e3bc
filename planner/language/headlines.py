"""The headline of a change: one line per kind of action, whatever the number of records that it touched."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from planner.domain.changes import Change, Edit, Way, inverse
from planner.domain.interventions import Placement
from planner.domain.records import ARCHIVED, SEPARATOR, Fields
from planner.domain.references import REFERENCES
from planner.domain.words import MarkKind
from planner.language.changes import FieldChange, edit_changes, mark_cell, record_name
from planner.language.numbers import counted, listed, number
from planner.language.proposal_words import STATES
from planner.language.record_values import cell_in_words
from planner.language.record_words import RECORD_NAMES
from planner.language.sentences import Names
from planner.language.words import MARKS

_MOST_TOPICS = 3
#: Records that come and go with another one.
_ALONG = {"marks", *(one.field for one in REFERENCES if one.owned)}


@dataclass(frozen=True)
class Told:
    """A change that is told. `own`: it is told on the page of the record itself, whose name is not repeated."""

    names: Names
    change: Change
    own: bool = False

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What was done; there is always something."""
        return self.change.edits

    @cached_property
    def first(self) -> Edit:
        """The record that the change is about; what was merely drawn along comes after it."""
        return self.edits[0]

    @property
    def name(self) -> str:
        """What people call that record."""
        return record_name(self.names, self.first)

    def fields_of(self, edit: Edit) -> tuple[FieldChange, ...]:
        """What became different in one record."""
        return edit_changes(self.names, edit)

    def subject(self, verb: str) -> str:
        """ "Gezonde School gewijzigd", on its own page "Gewijzigd"."""
        return f"{verb[:1].upper()}{verb[1:]}" if self.own else f"{self.name} {verb}"


def headline(names: Names, change: Change) -> str:
    """What was done, in one line."""
    return _headline(Told(names, change))


def own_headline(names: Names, change: Change, field: str, key: str) -> str:
    """The same on the page of one record: only what was done to it, without its name."""
    edits = tuple(edit for edit in change.edits if (edit.field, edit.key) == (field, key))
    told = Told(names, replace(change, edits=edits), own=True) if edits else Told(names, change)
    return _headline(told)


def _headline(told: Told) -> str:
    """A change that turns another back is told as that other change."""
    change = told.change
    if not change.edits:
        return "Niets gewijzigd"
    if change.way is Way.UNDONE:
        before = replace(change, edits=inverse(change.edits), way=Way.DONE)
        return f"Ongedaan gemaakt: “{_headline(replace(told, change=before))}”"
    if change.way is Way.REDONE:
        return f"Opnieuw gedaan: “{_headline(replace(told, change=replace(change, way=Way.DONE)))}”"
    return ACTIONS.get(change.action, _changed)(told)


def _intervention(verb: str) -> Callable[[Told], str]:
    def said(told: Told) -> str:
        return f"{verb[:1].upper()}{verb[1:]}" if told.own else f"Interventie {verb}: {told.name}"

    return said


def _saved(told: Told) -> str:
    """ "Gezonde School gewijzigd: einddatum, partners"; a record of another kind is named with its kind."""
    if len(told.edits) > 1:
        return _several(told, "gewijzigd")
    kind = "" if told.own or told.first.field in ("interventions", "marks") else f"{_kind(told.first)} "
    return f"{kind}{_capital(told.subject('gewijzigd')) if not kind else told.subject('gewijzigd')}{_about(told)}"


def _about(told: Told) -> str:
    """The fields that differ, for behind a headline."""
    topics = dict.fromkeys(topic for one in told.fields_of(told.first) for topic in one.topics)
    if told.first.before is None or told.first.after is None or not topics:
        return ""
    shown = list(topics)[:_MOST_TOPICS]
    rest = len(topics) - len(shown)
    return f": {', '.join(shown)}{f' en {number(rest)} meer' if rest else ''}"


def _record(verb: str) -> Callable[[Told], str]:
    """ "Partner toegevoegd: GGD Groningen"; judgements and what was a part of it, come or gone along, are counted."""

    def said(told: Told) -> str:
        along = Counter(
            edit.field for edit in told.edits[1:] if edit.field in _ALONG and edit.field != told.first.field
        )
        if len(told.edits) > 1 + along.total():
            return _several(told, verb)
        head = f"{_kind(told.first)} {verb}: {told.name}" if not told.own else _capital(verb)
        counts = [counted(many, *RECORD_NAMES[field]) for field, many in along.items()]
        return f"{head}, met {listed(counts)}" if counts else head

    return said


def _several(told: Told, verb: str) -> str:
    """ "12 wijken en 3 gebiedsprogramma’s toegevoegd"."""
    kinds: dict[str, set[str]] = {}
    for edit in told.edits:
        kinds.setdefault(edit.field, set()).add(edit.key)
    return f"{listed([counted(len(keys), *RECORD_NAMES[field]) for field, keys in kinds.items()])} {verb}"


def _placed(told: Told) -> str:
    came, _ = _placements(told.first)
    return _with_cells(told, "geplaatst in", came)


def _taken_out(told: Told) -> str:
    _, went = _placements(told.first)
    return _with_cells(told, "weggehaald uit", went)


def _moved_placement(told: Told) -> str:
    came, went = _placements(told.first)
    if len(came) == len(went) == 1:
        return f"{told.subject('verplaatst')}: van {_cell(told, went[0])} naar {_cell(told, came[0])}"
    return _saved(told)


def _with_cells(told: Told, verb: str, cells: list[Placement]) -> str:
    if len(told.edits) > 1 or not cells:
        return _saved(told)
    where = _cell(told, cells[0]) if len(cells) == 1 else f"{number(len(cells))} cellen"
    return f"{told.subject(verb)} {where}"


def _cell(told: Told, one: Placement) -> str:
    return cell_in_words(told.names, one.theme, one.pillar, one.group)


def _placements(edit: Edit) -> tuple[list[Placement], list[Placement]]:
    """Placements in a cell that was not filled before, and those in a cell that is filled no more."""
    before, after = ((side or {}).get("placements", ()) for side in (edit.before, edit.after))
    there = [{(one.theme, one.pillar, one.group) for one in side} for side in (before, after)]
    came = [one for one in after if (one.theme, one.pillar, one.group) not in there[0]]
    return came, [one for one in before if (one.theme, one.pillar, one.group) not in there[1]]


def _marked(told: Told) -> str:
    """ "Cel Roken · Beleid · Ouderen: niet van toepassing", or of many cells "12 cellen: prioriteit"."""
    set_now = [edit for edit in told.edits if edit.field == "marks" and edit.after is not None]
    return f"{_cells(told, set_now or told.edits)}: {_judgements(set_now or told.edits)}"


def _unmarked(told: Told) -> str:
    return f"{_cells(told, told.edits)}: oordeel gewist ({_judgements(told.edits)})"


def _cells(told: Told, edits: Iterable[Edit]) -> str:
    keys = dict.fromkeys(tuple(edit.key.split(SEPARATOR)) for edit in edits if edit.field == "marks")
    cells = dict.fromkeys((key[:3], key[4]) for key in keys)
    if len(cells) == 1:
        (theme, pillar, group), area = next(iter(cells))
        return f"Cel {mark_cell(told.names, (theme, pillar, group), area)}"
    return f"{number(len(cells))} cellen"


def _judgements(edits: Iterable[Edit]) -> str:
    kinds = dict.fromkeys(edit.key.split(SEPARATOR)[3] for edit in edits if edit.field == "marks")
    return listed([MARKS[MarkKind(kind)] for kind in kinds])


def _confirmed(told: Told) -> str:
    if len(told.edits) == 1:
        return told.subject("bevestigd")
    return _several(told, "bevestigd")


def _merged(told: Told) -> str:
    """ "Partners samengevoegd: GGD in GGD Groningen": the one that went, and the one that took its place."""
    gone = next((e for e in reversed(told.edits) if e.after is None or e.after.get(ARCHIVED)), None)
    if gone is None:
        return _changed(told)
    name = record_name(told.names, gone)
    kept = next((_taker(told, edit, gone, name) for edit in told.edits if _taker(told, edit, gone, name)), "")
    into = f" in {kept}" if kept else ""
    return f"{_capital(RECORD_NAMES[gone.field][1])} samengevoegd: {name}{into}"


def _taker(told: Told, edit: Edit, gone: Edit, name: str) -> str:
    """The record that took over, as one of the edits gives it away: it got the name, or a reference now leads to it."""
    if edit.field == gone.field and name in (edit.after or {}).get("aliases", ()):
        return record_name(told.names, edit)
    for reference in REFERENCES:
        if (reference.field, reference.target) == (edit.field, gone.field):
            before, after = (_codes(side or {}, reference.path) for side in (edit.before, edit.after))
            new = [code for code in after if code not in before]
            if gone.key in before and new:
                return told.names.of(gone.field, new[0])
    return ""


def _codes(side: Fields, path: tuple[str, ...]) -> list[str]:
    """The codes at a path in one side of an edit; none when that field did not change."""
    here = side.get(path[0])
    values = here if isinstance(here, tuple) else (here,)
    return [getattr(one, path[1]) for one in values if one] if len(path) > 1 else [one for one in values if one]


def _stepped(told: Told) -> str:
    """ "Voorstel Beweegtuin: gehonoreerd", and what it put into the plan."""
    state = (told.first.after or {}).get("state")
    if told.first.field != "proposals" or state is None:
        return _saved(told)
    head = _capital(STATES[state]) if told.own else f"Voorstel {told.name}: {STATES[state]}"
    along = sum(edit.field == "interventions" for edit in told.edits)
    return f"{head}, met {counted(along, *RECORD_NAMES['interventions'])} in het plan" if along else head


def _commented(told: Told) -> str:
    return "Opmerking geplaatst" if told.own else f"Opmerking bij voorstel {told.name}"


def _rules(told: Told) -> str:
    return f"Rekenregels gewijzigd{_about(told)}"


def _filled(told: Told) -> str:
    filled = any((edit.after or {}).get("filled") for edit in told.edits)
    return f"Klaar met invullen: {told.name}" if filled else f"Weer nog niet klaar met invullen: {told.name}"


def _figures_in(told: Told) -> str:
    """ "12 cijfers ingelezen uit CBS, Kerncijfers wijken en buurten"."""
    figures = [edit for edit in told.edits if edit.field == "observations"]
    if told.own or not figures:
        return _changed(told)
    said = {edit.key: (edit.after or edit.before or {}).get("publisher", "") for edit in figures}
    there = {one.code: one.publisher for one in told.names.plan.observations if one.code in said}
    sources = list(dict.fromkeys(filter(None, (said[key] or there.get(key, "") for key in said))))
    source = f"{sources[0]} en meer" if len(sources) > 1 else sources[0] if sources else ""
    return f"{counted(len(figures), 'cijfer', 'cijfers')} ingelezen{f' uit {source}' if source else ''}"


def _changed(told: Told) -> str:
    """What is said of an action that has no words of its own."""
    names = list(dict.fromkeys(record_name(told.names, edit) for edit in told.edits))
    if told.own:
        return f"Gewijzigd{_about(told)}"
    return f"Gewijzigd: {listed(names) if len(names) <= _MOST_TOPICS else f'{number(len(names))} onderdelen'}"


def catalogue_counts(edits: Iterable[Edit]) -> str:
    """ "3 nieuw, 2 gewijzigd en 1 vervallen"."""
    found = dict.fromkeys(("nieuw", "gewijzigd", "vervallen"), 0)
    for edit in edits:
        found["nieuw" if edit.before is None else "vervallen" if edit.after is None else "gewijzigd"] += 1
    return listed([f"{number(count)} {said}" for said, count in found.items() if count])


def _kind(edit: Edit) -> str:
    return _capital(RECORD_NAMES[edit.field][0])


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


#: What is said of every action.
ACTIONS: dict[str, Callable[[Told], str]] = {
    "intervention_saved": _saved,
    "intervention_created": _intervention("toegevoegd"),
    "intervention_copied": _intervention("gekopieerd"),
    "placement_added": _placed,
    "placement_moved": _moved_placement,
    "placement_removed": _taken_out,
    "marks_set": _marked,
    "marks_cleared": _unmarked,
    "confirmed": _confirmed,
    "proposal_stepped": _stepped,
    "proposal_commented": _commented,
    "record_saved": _saved,
    "record_created": _record("toegevoegd"),
    "record_moved": _record("verplaatst in de lijst"),
    "record_removed": _record("gewist"),
    "record_archived": _record("gearchiveerd"),
    "record_restored": _record("teruggezet uit het archief"),
    "partners_merged": _merged,
    "records_merged": _merged,
    "catalogue_updated": lambda told: f"Catalogus bijgewerkt: {catalogue_counts(told.edits)}",
    "rules_saved": _rules,
    "figures_in": _figures_in,
    "shapes_in": lambda told: f"Kaart ingelezen: {counted(len(told.edits), 'omtrek', 'omtrekken')}",
    "shapes_away": lambda told: f"Kaart weggehaald: {counted(len(told.edits), 'omtrek', 'omtrekken')}",
    "plan_in": lambda told: f"Plan ingelezen uit een bestand: {counted(len(told.edits), 'onderdeel', 'onderdelen')}",
    "filled": _filled,
    "municipality_created": lambda told: f"Gemeente aangemaakt: {told.name}",
}
