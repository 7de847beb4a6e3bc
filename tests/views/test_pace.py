"""How fast somebody may ask: a burst, then so many per second, and everybody by himself."""

from planner.views.doors.pace import WRITING, Pace, Paces


def test_a_pace_lets_a_burst_through_and_then_so_many_per_second() -> None:
    time = [0.0]
    paces = Paces(lambda: time[0])
    pace = Pace(5, 20)
    assert sum(paces.wait("an", pace) == 0 for _ in range(50)) == 20
    time[0] += 2
    assert sum(paces.wait("an", pace) == 0 for _ in range(50)) == 10
    assert paces.wait("bo", pace) == 0


def test_a_workshop_behind_one_address_is_not_slowed_down() -> None:
    time = [0.0]
    paces = Paces(lambda: time[0])
    refused = 0
    for _second in range(60):
        time[0] += 1
        refused += sum(paces.wait(who, WRITING) > 0 for who in range(100))
    assert refused == 0
