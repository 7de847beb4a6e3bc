"""Looking ahead in words: what has fallen on a day, what falls in all months together, and what nobody knows."""

from collections.abc import Sequence
from datetime import date

from planner.domain.cliff import Cliff, Fall, Step
from planner.domain.interventions import Intervention
from planner.domain.words import Level
from planner.language.numbers import counted, day, listed, long_day, number

_CELLS = ("cel", "cellen")
_BARE = (Level.EMPTY, Level.PLANNED, Level.BLANK)
_MOST_NAMED = 4


def bare(fall: Fall) -> bool:
    """Whether nothing counts in a cell any more after it fell."""
    return fall.after in _BARE


def month(value: date) -> str:
    """ "mrt 2027"."""
    return f"{long_day(value).split()[1][:3]} {value.year}"


def on_a_day(on: date, today: date, falls: Sequence[Fall], rises: int) -> str:
    """What differs on a day from today: "Op 1 maart 2027 zijn 6 cellen leeg die nu gevuld zijn." """
    if on == today:
        return f"U kijkt naar {long_day(on)}, de dag van uw vraag. Schuif om vooruit te kijken."
    lost = sum(bare(one) for one in falls)
    thin = len(falls) - lost
    said = []
    if lost:
        said.append(f"{_are(lost)} leeg of alleen gepland waar nu iets loopt")
    if thin:
        said.append(f"{_are(thin)} nog maar dun gedekt")
    if rises:
        said.append(f"{_stand(rises)} hoger dan nu")
    if not said:
        return f"Op {long_day(on)} is er in de matrix niets veranderd als niemand iets doet."
    return f"Op {long_day(on)} {listed(said)}, als niemand iets doet."


def _are(many: int) -> str:
    return f"{'is' if many == 1 else 'zijn'} {counted(many, *_CELLS)}"


def _stand(many: int) -> str:
    return f"{'staat' if many == 1 else 'staan'} {counted(many, *_CELLS)}"


def title(found: Cliff, area: str) -> str:
    """What all months together bring: the title of the picture."""
    months = len(found.days) - 1
    until = long_day(found.days[-1])
    if not found.fallen:
        return f"Tot {until} valt in {area} geen cel terug, voor zover wij weten"
    worst = max(found.steps, key=lambda one: len(one.falls))
    verb = "valt" if found.fallen == 1 else "vallen"
    said = f"In {number(months)} maanden {verb} {counted(found.fallen, *_CELLS)} terug in {area} als niemand iets doet"
    if len([one for one in found.steps if one.falls]) > 1:
        said += f"; de meeste op {long_day(worst.on)} ({number(len(worst.falls))})"
    return said


def alternative(found: Cliff) -> str:
    """The same in words, month by month."""
    said = [
        f"{long_day(one.on)}: {counted(len(one.falls), *_CELLS)}, waarvan {number(sum(map(bare, one.falls)))} leeg"
        for one in found.steps
        if one.falls
    ]
    return f"{'; '.join(said)}." if said else "In geen enkele maand valt een cel terug."


def step_title(step: Step) -> str:
    """The heading of a month: "1 oktober 2027: 15 cellen vallen terug"."""
    many = len(step.falls)
    return f"{long_day(step.on).capitalize()}: {counted(many, *_CELLS)} {'valt' if many == 1 else 'vallen'} terug"


def not_known(found: Cliff) -> str:
    """How many interventions count on because nobody knows their end."""
    counting, endless = len(found.counting), len(found.endless)
    if not counting:
        return "Er telt in deze vraag nu geen enkele interventie mee."
    if not endless:
        return f"Van alle {counted(counting, 'interventie', 'interventies')} die nu meetellen is de einddatum bekend."
    who = f"Van {number(endless)} van de {number(counting)} interventies die nu meetellen"
    if endless == counting:
        who = (
            f"Van alle {number(counting)} interventies die nu meetellen"
            if counting > 1
            else "Van de interventie die nu meetelt"
        )
    return f"{who} is geen einddatum bekend. {'Die telt' if endless == 1 else 'Die tellen'} hier door tot het einde."


def lapsing(found: Cliff) -> str:
    """The recognitions that lapse; "" when there are none."""
    many = len(found.lapsing)
    if not many:
        return ""
    named = _named(found.lapsing)
    verb = "vervalt de erkenning" if many == 1 else "vervallen erkenningen"
    return f"In deze tijd {verb} van {named}. Dat verandert de dekking niet, wel wat u erover kunt zeggen."


def _named(found: Sequence[Intervention]) -> str:
    names = [one.name for one in found[:_MOST_NAMED]]
    rest = len(found) - len(names)
    return listed([*names, f"nog {number(rest)}"] if rest else names)


def ends(days: Sequence[date]) -> str:
    """ "tot en met 30-09-2027"; "" where a cell falls for another reason than an end."""
    return f"tot en met {listed([day(one) for one in days])}" if days else ""
