"""Searching interventions by words: accents, capitals and the kind of quotation mark make no difference."""

import unicodedata

from planner.domain.plan import Intervention, Partner, Plan, Programme

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
#: Longer searches are cut off here.
LONGEST = 100


def fold(text: str) -> str:
    """A text as it is compared.

    >>> fold("Café ’s Ochtends")
    "cafe 's ochtends"
    """
    parts = unicodedata.normalize("NFKD", text.translate(_QUOTES))
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).casefold()


class Index:
    """What can be found: name, aliases and code, the programmes and partners with their aliases, and a whole goal."""

    def __init__(self, plan: Plan) -> None:
        self.programmes = {one.code: _names(one) for one in (*plan.archive.programmes, *plan.programmes)}
        self.partners = {one.code: _names(one) for one in (*plan.archive.partners, *plan.partners)}
        self.goals = {one.code: (_together(one.code), _together(one.title)) for one in plan.goals}

    def holds(self, intervention: Intervention, words: list[str]) -> bool:
        """Whether every (folded) word occurs somewhere, or all of them are a goal: its code or its whole title.

        A part of a title finds nothing: goals do not stand in the list, so nobody would see why a row is there.
        """
        text = self._text(intervention)
        return all(word in text for word in words) or any(
            " ".join(words) in self.goals.get(goal, ()) for goal in intervention.goals
        )

    def _text(self, intervention: Intervention) -> str:
        parts = [intervention.name, intervention.code, *intervention.aliases, intervention.partners_text]
        parts += [self.programmes.get(code, code) for code in intervention.programmes]
        parts += [self.partners.get(role.partner, role.partner) for role in intervention.partners]
        return fold("\n".join(parts))


def _together(text: str) -> str:
    """A folded text with one space between its words."""
    return " ".join(fold(text).split())


def _names(one: Programme | Partner) -> str:
    return "\n".join((one.name, *one.aliases))
