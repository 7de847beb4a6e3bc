"""The table says plainly what is reached and what is not."""

from bench.measure import Limit, Measure, table


def test_a_ratio_under_its_limit_is_reached() -> None:
    assert Measure("time", 1.0, "s", 4.0, Limit(0.5)).reached


def test_a_ratio_over_its_limit_is_a_bold_no() -> None:
    line = table([Measure("time", 3.0, "s", 4.0, Limit(0.5))]).splitlines()[-1]
    assert line == "| time | 3 s | 4 s | 0.75 × | ≤ 0.5 × | **no** |"


def test_a_rate_must_be_at_least_its_limit() -> None:
    assert not Measure("rate", 290.0, "/s", 100.0, Limit(3, at_least=True)).reached


def test_without_a_peer_the_limit_is_on_our_own_figure() -> None:
    assert Measure("bytes", 451.0, "kB", None, Limit(450, "kB")).reached is False


def test_without_a_limit_nothing_is_claimed() -> None:
    assert Measure("encoding", 2.0, "s").reached is None
