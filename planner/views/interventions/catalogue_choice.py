"""Which entries of the catalogue are shown: filters and words, all of them in the address."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from planner.domain.adopting import taken_over
from planner.domain.catalogue import Validity, strongest_first, validity
from planner.domain.evidence import CatalogueEntry
from planner.domain.grid import ancestors
from planner.domain.words import Recognition
from planner.language.numbers import listed
from planner.language.words import RECOGNITIONS
from planner.views.interventions.search import LONGEST, fold
from planner.views.parts.paging import Paging, paging
from planner.views.parts.question_bar import Filter, bar_data
from planner.views.reader import Asked

#: The words of the filters in the address, with what they are called.
LEVELS = {
    "sterke": Recognition.STRONG,
    "goede": Recognition.GOOD,
    "eerste": Recognition.FIRST,
    "onderbouwd": Recognition.SUBSTANTIATED,
    "beschreven": Recognition.DESCRIBED,
    "niet": Recognition.NOT_RECOGNISED,
    "nvt": Recognition.NOT_APPLICABLE,
    "onbekend": Recognition.UNKNOWN,
}
VALIDITIES = {
    "ja": (Validity.VALID, "geldig"),
    "verlopen": (Validity.LAPSED, "verlopen"),
    "onbekend": (Validity.UNDATED, "datum niet bekend"),
    "geen": (Validity.NONE, "geen erkenning"),
}
VERIFIED = {"ja": "nagekeken", "deels": "deels nagekeken", "nee": "niet nagekeken"}
IN_PLAN = {"ja": "staat in ons plan", "nee": "nog niet in ons plan"}
#: What of the question bar has nothing to say about interventions elsewhere.
_NOT_HERE = ("wijk", "programma", "status", "peildatum", "tellen")
OTHER, LEVEL, VALID, CHECKED, TAKEN = "ander", "erkenning", "geldig", "nagekeken", "in_plan"
OWN = (OTHER, LEVEL, VALID, CHECKED, TAKEN)
_Words = list[tuple[str, str]]


@dataclass(frozen=True)
class CatalogueChoice:
    """What an address asks of the catalogue. `chosen` holds the values of the filters of this page by name."""

    words: str
    chosen: dict[str, tuple[str, ...]]
    shown: tuple[CatalogueEntry, ...]
    paging: Paging
    problems: tuple[str, ...]

    @property
    def filtered(self) -> bool:
        """Whether anything of this page was chosen."""
        return bool(self.words or any(self.chosen.values()))

    @property
    def params(self) -> dict[str, str | None]:
        """The parameters of this page that a link keeps."""
        filters = {name: ",".join(values) or None for name, values in self.chosen.items()}
        return {"catalogus": "ja", "zoek": self.words or None, **filters}


def is_verified(entry: CatalogueEntry) -> str:
    """Whether somebody looked an entry up; what is not said was not."""
    return entry.verified if entry.verified in VERIFIED else "nee"


def other_themes(asked: Asked) -> _Words:
    """Themes that the catalogue has and this municipality does not, with their names."""
    own = {one.code for one in asked.plan.themes}
    codes = dict.fromkeys(code for entry in asked.plan.catalogue for code in entry.themes if code not in own)
    return sorted(((code, asked.names.subject(code)) for code in codes), key=lambda one: one[1])


def choose(asked: Asked) -> CatalogueChoice:
    """What an address chooses, the best recognised first; what cannot be understood is told and left out."""
    problems: list[str] = []
    words = asked.params.get("zoek", "").strip()
    if len(words) > LONGEST:
        words = words[:LONGEST].strip()
        problems.append(f"We zoeken met de eerste {LONGEST} tekens van uw zoekwoord.")
    chosen = {name: _values(asked, name, known, problems) for name, known in _known(asked).items()}
    fits = _Fit(asked, chosen, words)
    shown = strongest_first((one for one in asked.plan.catalogue if fits(one)), asked.question.on)
    page = paging(asked.params.get("bladzijde", ""), len(shown))
    told = (*problems, *([page.problem] if page.problem else []))
    return CatalogueChoice(words, chosen, tuple(shown), page, told)


def _known(asked: Asked) -> dict[str, _Words]:
    """The choices of the filters of this page, each with its words."""
    return {
        OTHER: other_themes(asked),
        LEVEL: [(code, RECOGNITIONS[level]) for code, level in LEVELS.items()],
        VALID: [(code, said) for code, (_, said) in VALIDITIES.items()],
        CHECKED: list(VERIFIED.items()),
        TAKEN: list(IN_PLAN.items()),
    }


def _values(asked: Asked, name: str, known: _Words, problems: list[str]) -> tuple[str, ...]:
    given = [part.strip().casefold() for part in asked.params.get(name, "").split(",") if part.strip()]
    codes = [code for code, _ in known]
    strange = [one for one in given if one not in codes]
    if strange:
        choices = f" Kies uit: {listed(codes, 'of')}." if codes else ""
        problems.append(f"“{strange[0][:40]}” past niet bij “{name}”.{choices}")
    return tuple(code for code in codes if code in given)


class _Fit:
    """Whether an entry fits everything that was asked."""

    def __init__(self, asked: Asked, chosen: dict[str, tuple[str, ...]], words: str) -> None:
        self.asked, self.chosen, self.words = asked, chosen, fold(words).split()
        question = asked.question
        self.themes = {*question.themes, *chosen[OTHER]}
        self.pillars = set(question.pillars)
        self.groups = {code for group in question.groups for code in (group, *ancestors(asked.plan, group))}
        self.valid = {VALIDITIES[code][0] for code in chosen[VALID]}
        self.taken = taken_over(asked.plan)
        self.levels = {LEVELS[code] for code in chosen[LEVEL]}

    def __call__(self, one: CatalogueEntry) -> bool:
        return self._placed(one) and self._recognised(one) and self._known(one)

    def _placed(self, one: CatalogueEntry) -> bool:
        pairs = ((self.themes, one.themes), (self.pillars, one.pillars), (self.groups, one.groups))
        return all(not wanted or not wanted.isdisjoint(own) for wanted, own in pairs)

    def _recognised(self, one: CatalogueEntry) -> bool:
        return (not self.levels or one.recognition in self.levels) and (
            not self.valid or validity(one, self.asked.question.on) in self.valid
        )

    def _known(self, one: CatalogueEntry) -> bool:
        checked, taken = self.chosen[CHECKED], self.chosen[TAKEN]
        if checked and is_verified(one) not in checked:
            return False
        if len(taken) == 1 and (one.code in self.taken) is not (taken == ("ja",)):
            return False
        text = fold("\n".join((one.name, one.code, one.audience, one.setting, one.owner, one.relation, one.note)))
        return all(word in text for word in self.words)


# ── the bar ────────────────────────────────────────────────────────────────────────────


def catalogue_bar(asked: Asked, choice: CatalogueChoice) -> list[dict[str, Any]]:
    """The filters: theme, target group and pillar of the question, and those of this page."""
    known = _known(asked)
    labels = {
        OTHER: "Ander thema",
        LEVEL: "Erkenning",
        VALID: "Geldigheid",
        CHECKED: "Nagekeken",
        TAKEN: "In ons plan",
    }
    own = [_filter(name, labels[name], known[name], choice.chosen[name]) for name in OWN if known[name]]
    return [*bar_data(asked, _NOT_HERE), *(one.data() for one in own)]


def _filter(name: str, label: str, known: _Words, chosen: Collection[str]) -> Filter:
    names = [said for code, said in known if code in chosen]
    shown = "alle" if not names else names[0] if len(names) == 1 else f"{len(names)} van {len(known)}"
    choices = tuple({"value": code, "label": said, "checked": code in chosen, "part": ""} for code, said in known)
    return Filter(name, label, shown, bool(chosen), "some", choices)
