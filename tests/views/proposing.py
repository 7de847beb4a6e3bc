"""Proposals over the web: what the pages send, and a town in which there are some."""

from dataclasses import replace
from typing import Any

from werkzeug.test import TestResponse

from planner.domain.plan import Plan, Proposal
from planner.domain.proposals import ProposalState
from tests.views.writing import Office
from tests.world import CELL, KREEK, a_proposal, town


def with_proposals(*proposals: Proposal) -> Plan:
    """Veldstad with these proposals; none given: one that is ready to be submitted."""
    return replace(town(), proposals=proposals or (a_proposal(),))


def step(desk: Office, state: ProposalState, code: str = "beweegtuin", **more: Any) -> TestResponse:
    """What the button of a step sends."""
    return desk.post("proposal-step", {"code": code, "stap": state.value, "reden": "", **more})


def fields(**changes: Any) -> dict[str, Any]:
    """A form that was filled in wholly."""
    theme, pillar, group = CELL
    return {
        "name": "Speelplein",
        "cells": [{"theme": theme, "pillar": pillar, "group": group, "primary": True}],
        "neighbourhoods": [KREEK],
        "use": "widen",
        "motivation": "Hier is geen plek.",
        "budget": "12.500",
        "year": "2027",
        "programme": "kansrijke_start",
        "intervention": "",
        "entry": "",
        "links": [],
        **changes,
    }


def save(desk: Office, values: dict[str, Any], code: str = "", known: int = 0, **more: Any) -> TestResponse:
    """What the form sends."""
    return desk.post("proposal", {"code": code, "versie": known, "velden": values}, **more)
