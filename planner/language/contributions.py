"""How an intervention counts in a cell, in words: the factors of its weight, and how its place is known."""

from planner.domain.analysis import Contribution
from planner.domain.words import Basis
from planner.language.numbers import day, fraction, listed
from planner.language.sentences import Names
from planner.language.words import BASES, DAGGER, SCOPES, STATUSES


def weight_in_words(names: Names, part: Contribution) -> str:
    """ "Telt voor ½: loopt (1) × hele stad (½) × op deze doelgroep (1)." """
    status = STATUSES[part.status]
    if part.weight == 0:
        start = f", vanaf {day(part.delivery.starts)}" if part.delivery.starts else ""
        return f"{status.capitalize()}{start}. Komt de start niet door, dan wordt de cel weer een kans."
    group = names.group(part.placement.group)
    area = "op dit gebied gericht" if part.area_factor == 1 else part.delivery.place or SCOPES[part.delivery.scope]
    of_group = "op deze doelgroep" if part.group_factor == 1 else f"op {group}, een bredere groep"
    factors = (
        f"{status} ({fraction(part.status_factor)}) × {area} ({fraction(part.area_factor)}) × "
        f"{of_group} ({fraction(part.group_factor)})"
    )
    return f"Telt voor {fraction(part.weight)}: {factors}."


def basis_in_words(part: Contribution) -> str:
    """ "Basis: pijler en doelgroep genoemd; gebied afgeleid†"."""
    words = {
        "pijler": part.placement.pillar_basis,
        "doelgroep": part.placement.group_basis,
        "gebied": part.delivery.area_basis,
    }
    by_basis: dict[str, list[str]] = {}
    for field, basis in words.items():
        by_basis.setdefault(BASES[basis], []).append(field)
    said = "; ".join(f"{listed(fields)} {basis}" for basis, fields in by_basis.items())
    return f"Basis: {said}{DAGGER if part.placement.basis is Basis.INFERRED else ''}"
