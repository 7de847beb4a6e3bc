"""What an address chooses: the parts in their order, and the format."""

from dataclasses import dataclass

from planner.domain.errors import SizeUnknown
from planner.exports import EXPORTS, Export
from planner.exports.parts import PARTS, Part, usual
from planner.figures.paper import A4, Paper, paper_of
from planner.language.errors import sentence
from planner.language.numbers import listed
from planner.views.reader import Asked

PARTS_PARAMETER, FORM_PARAMETER, SIZE_PARAMETER = "delen", "vorm", "maat"
#: No part is chosen; an address without parts means the usual ones.
NONE = "geen"
_USUAL_FORM = "word"


@dataclass(frozen=True)
class Choice:
    """The parts that are chosen in their order, the format, the size of a picture, and what was not understood."""

    parts: tuple[Part, ...]
    form: Export
    size: Paper = A4
    problems: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the parts."""
        return tuple(one.code for one in self.parts)

    @property
    def usual(self) -> bool:
        """Whether these are the parts of which nothing need be said."""
        return self.codes == usual()


def chosen(asked: Asked) -> Choice:
    """What the address chooses; what it does not know is told, and left out."""
    by_code = {one.code: one for one in PARTS}
    said = asked.params.get(PARTS_PARAMETER, "").strip()
    codes = list(dict.fromkeys(one.strip() for one in said.split(",") if one.strip() and one.strip() != NONE))
    problems = []
    wrong = [one for one in codes if one not in by_code]
    if wrong:
        named = listed([f"“{one[:40]}”" for one in wrong])
        problems.append(f"We kennen het onderdeel {named} niet. Kies hieronder uit wat er is.")
    parts = tuple(by_code[one] for one in codes if one in by_code) if said else tuple(map(by_code.__getitem__, usual()))
    form = asked.params.get(FORM_PARAMETER, "").strip() or _USUAL_FORM
    found = next((one for one in EXPORTS if one.code == form), None)
    if found is None:
        problems.append(f"We kennen het bestand “{form[:40]}” niet. We nemen Word.")
        found = next(one for one in EXPORTS if one.code == _USUAL_FORM)
    try:
        size = paper_of(asked.params.get(SIZE_PARAMETER, "").strip())
    except SizeUnknown as error:
        size = A4
        problems.append(f"{sentence(error)} We nemen A4.")
    return Choice(parts, found, size, tuple(problems))
