"""Which property of a map holds the key by which a wijk finds its areas, and when that has to be asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.domain.plan import Plan
from planner.domain.shapes import Pairing, cbs_code, pair
from planner.imports.geojson_reading import Area

#: Names that makers of these maps give to a code, for two properties that find the same wijken.
_USUAL = ("buurtcode", "bu_code", "wijkcode", "wk_code", "statcode", "gebiedscode", "code", "naam", "name")
_EXAMPLE = 40


@dataclass(frozen=True)
class KeyField:
    """A property that may be the key. `filled` areas have it, with `distinct` values; `pairing` is what it finds."""

    name: str
    example: str
    areas: int
    filled: int
    distinct: int
    codes: int
    pairing: Pairing

    @property
    def sound(self) -> bool:
        """Whether every area has it, and each its own."""
        return self.filled == self.areas and self.distinct == self.filled

    @property
    def wijken(self) -> int:
        """How many wijken it finds."""
        return len(self.pairing.parts)


@dataclass(frozen=True)
class Keys:
    """The properties that find a wijk, the best first. `chosen` None: it has to be asked which one it is."""

    fields: tuple[KeyField, ...]
    chosen: KeyField | None

    def named(self, name: str | None) -> KeyField | None:
        """The field that somebody chose; the one that is clear when nobody did."""
        return self.chosen if name is None else next((one for one in self.fields if one.name == name), None)


def keys_of(areas: Sequence[Area], plan: Plan) -> Keys:
    """Look which properties find wijken. One is chosen when it is sound and no other says something else."""
    names = dict.fromkeys(name for one in areas for name in one.texts)
    made = [_field(name, areas, plan) for name in names]
    found = sorted((one for one in made if one.wijken), key=_rank)
    if not found or not found[0].sound:
        return Keys(tuple(found), None)
    best = found[0]
    rivals = [one for one in found[1:] if one.sound and one.wijken >= best.wijken]
    clear = all(_numbers(one, areas) == _numbers(best, areas) for one in rivals)
    return Keys(tuple(found), best if clear or best.codes > max(one.codes for one in rivals) else None)


def _field(name: str, areas: Sequence[Area], plan: Plan) -> KeyField:
    values = [one.texts[name] for one in areas if name in one.texts]
    codes = sum(cbs_code(value) is not None for value in values)
    return KeyField(
        *(name, values[0][:_EXAMPLE], len(areas), len(values), len(set(values)), codes, pair(plan, values)),
    )


def _rank(one: KeyField) -> tuple[bool, int, int, int]:
    usual = _USUAL.index(one.name.casefold()) if one.name.casefold() in _USUAL else len(_USUAL)
    return not one.sound, -one.wijken, -one.codes, usual


def _numbers(one: KeyField, areas: Sequence[Area]) -> dict[str, set[int]]:
    """Per wijk the areas that a key gives it."""
    by_key: dict[str, set[int]] = {}
    for area in areas:
        if one.name in area.texts:
            by_key.setdefault(area.texts[one.name], set()).add(area.number)
    return {wijk: set().union(*(by_key[key] for key in keys)) for wijk, keys in one.pairing.parts.items()}
