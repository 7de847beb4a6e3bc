"""Entries of the catalogue as rows for `assets/64-catalogue.js`: only those of the page that is shown."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from planner.domain.adopting import adopted, taken_over
from planner.domain.catalogue import Validity, lapse_day, validity
from planner.domain.evidence import CatalogueEntry
from planner.domain.words import RECOGNISED, Recognition
from planner.language.numbers import MISSING, day
from planner.language.words import RECOGNITIONS
from planner.views.interventions.catalogue_choice import VERIFIED, is_verified
from planner.views.parts.recognition import recognition_in_words
from planner.views.reader import Asked

Data = dict[str, Any]
_CHIPS = {"ja": "ok", "deels": "o", "nee": "w"}


class Rows:
    """Makes rows; what all of them need is looked up once."""

    def __init__(self, asked: Asked) -> None:
        self.asked, plan = asked, asked.plan
        self.taken = taken_over(plan)
        self.pillars = {one.code: one.short for one in plan.pillars}
        self.groups = {one.code: one.name for one in (*plan.groups, *plan.archive.groups)}

    def of(self, one: CatalogueEntry) -> Data:
        """One entry."""
        return {
            "code": one.code,
            "name": one.name,
            "audience": one.audience,
            "setting": one.setting,
            "note": one.note,
            "themes": ", ".join(map(self.asked.names.subject, one.themes)) or MISSING,
            "pillars": ", ".join(self.pillars.get(code, code) for code in one.pillars) or MISSING,
            "groups": ", ".join(self.groups.get(code, code) for code in one.groups) or MISSING,
            **self._recognition(one),
            "verified": VERIFIED[is_verified(one)],
            "chip": _CHIPS[is_verified(one)],
            "owner": one.owner or MISSING,
            **_link(one.url),
            **self._taken(one),
        }

    def _recognition(self, one: CatalogueEntry) -> Data:
        """The sign, its name, and the days that go with it."""
        on = self.asked.question.on
        filled, _ = recognition_in_words(adopted(self.asked.plan, one, one.code), on)
        signed = one.recognition in (*RECOGNISED, Recognition.NOT_RECOGNISED)
        name = RECOGNITIONS[one.recognition]
        holds, lapse = validity(one, on), lapse_day(one)
        ends = f"{'verlopen op' if holds is Validity.LAPSED else 'geldig tot'} {day(lapse)}" if lapse else ""
        return {
            "diamonds": filled if signed else None,
            "recognition": name if signed else name.removeprefix("Erkenning ").lower(),
            "since": _since(one, holds),
            "ends": ends,
            "lapsed": holds is Validity.LAPSED,
        }

    def _taken(self, one: CatalogueEntry) -> Data:
        there = self.taken.get(one.code)
        if there is not None:
            return {"taken": there.name, "href": self.asked.href(f"/interventies/{there.code}"), "start": ""}
        start = "" if self.asked.readonly else self.asked.href("/interventies/nieuw", uit=one.code)
        return {"taken": "", "href": "", "start": start}


def _since(one: CatalogueEntry, holds: Validity) -> str:
    """Since when it is recognised, as far as that is known."""
    if one.recognised_on:
        return f"erkend op {day(one.recognised_on)}"
    if one.recognised_in:
        return f"erkend in {one.recognised_in}"
    return "datum niet bekend" if holds is Validity.UNDATED else ""


def _link(url: str) -> Data:
    """An address on the web and where it leads; any other scheme is no link."""
    safe = url.lower().startswith(("https://", "http://"))
    return {"url": url if safe else "", "site": urlsplit(url).netloc.removeprefix("www.") if safe else ""}


def rows(asked: Asked, entries: Sequence[CatalogueEntry]) -> list[Data]:
    """The rows of these entries."""
    make = Rows(asked)
    return [make.of(one) for one in entries]
