"""The plan of which files are timed is as large as it says."""

from bench.exports import large_town
from bench.material import groningen


def test_every_intervention_has_a_code_and_a_name_of_its_own() -> None:
    found = large_town(500).interventions
    assert len(found) == len({one.code for one in found}) == len({one.name for one in found}) == 500


def test_they_stand_where_those_of_groningen_stand() -> None:
    own, found = groningen().interventions, large_town(200).interventions
    assert [one.placements for one in found[: len(own)]] == [one.placements for one in own]
