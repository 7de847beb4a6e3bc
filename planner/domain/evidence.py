"""What figures and facts come from: sources and contradictions, indicators and observations, the catalogue."""

from dataclasses import dataclass
from datetime import date

from planner.domain.words import Basis, Recognition

#: Before the code of every observation that was read in from a table, and may be replaced by the next one.
READ_IN = "ingelezen-"
#: Before the code of every observation that somebody wrote down here, and may take away again.
OWN = "eigen_"


@dataclass(frozen=True)
class Source:
    """A document or data set that figures and facts come from. `note` says what was changed on the way."""

    code: str
    title: str
    publisher: str = ""
    published: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Contradiction:
    """A place where a source contradicts itself. Shown, never mended silently."""

    code: str
    source: str
    section: str
    text: str


@dataclass(frozen=True)
class Indicator:
    """Something that is measured. `more_is_worse` None means that it is not known, and then it says nothing of need.

    `subject` "": it is about no theme.
    """

    code: str
    name: str
    subject: str = ""
    population: str = ""
    unit: str = ""
    more_is_worse: bool | None = None


@dataclass(frozen=True)
class Observation:
    """One value of an indicator. `area` is a wijk code, the municipality's code, "provincie" or "nederland" or words.

    `value` is None where the source gives only words ("bijna 1 op 10"), which `text` then keeps as they are shown.
    `compared_with` holds codes of observations that the source compares this one with. `modelled` marks an estimate.
    `out_of` is the whole that a count is a part of: 24 of 77 schools has the value 24 and is out of 77.
    """

    code: str
    indicator: str
    area: str
    value: float | None
    text: str = ""
    year: int | None = None
    year_basis: Basis = Basis.STATED
    margin: float | None = None
    out_of: float | None = None
    compared_with: tuple[str, ...] = ()
    is_target: bool = False
    modelled: bool = False
    basis: Basis = Basis.STATED
    publisher: str = ""
    note: str = ""
    source: str = ""
    section: str = ""

    @property
    def read_in(self) -> bool:
        """Whether it was read in from a table; every other figure came with the plan, or somebody wrote it down."""
        return self.code.startswith(READ_IN)

    @property
    def own(self) -> bool:
        """Whether somebody wrote it down here."""
        return self.code.startswith(OWN)


@dataclass(frozen=True)
class Shape:
    """The outline of a wijk on the map, in WGS84. Its key is the wijk: one outline each.

    `outline` is a multipolygon: polygons of rings of (longitude, latitude), the first ring of each the outer one.
    `source` says in words whose map it is and of which year.
    """

    neighbourhood: str
    outline: tuple[tuple[tuple[tuple[float, float], ...], ...], ...]
    source: str = ""


@dataclass(frozen=True)
class Situation:
    """The situation of a theme in words, as it goes into the document. Its key is the theme.

    `observations` are the codes of the figures that stood behind it when it was last written.
    """

    theme: str
    text: str
    observations: tuple[str, ...] = ()


@dataclass(frozen=True)
class CatalogueEntry:
    """A recognised (or known) intervention elsewhere that could fill a cell."""

    code: str
    name: str
    themes: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    pillar_basis: Basis = Basis.INFERRED
    audience: str = ""
    setting: str = ""
    owner: str = ""
    recognition: Recognition = Recognition.UNKNOWN
    recognition_text: str = ""
    recognised_on: date | None = None
    recognised_in: str = ""
    verified: str = ""
    url: str = ""
    relation: str = ""
    note: str = ""
