"""How far a file is, in words."""

from planner.language.numbers import percent


def in_line(place: int) -> str:
    """What is said while a file waits for its turn; 0: nobody knows it any more."""
    if not place:
        return "De planner is druk. Er is geen bestand gemaakt. Probeer het over een minuut opnieuw."
    return f"U staat op plaats {place}. Er is nog geen bestand gemaakt. Probeer het over een minuut opnieuw."


def how_far(name: str, place: int, share: float) -> str:
    """ "Word: u staat op plaats 3.", "Word wordt gemaakt (40%)." """
    if place:
        return f"{name}: u staat op plaats {place}."
    return f"{name} wordt gemaakt ({percent(share)})." if share else f"{name} wordt gemaakt."
