"""Ids of the monitor; `assets/70-monitor.js` fills the places that hold data."""

TITLE = "monitor-titel"
SENTENCE = "monitor-zin"
PROBLEMS = "monitor-let-op"
ACTIONS = "monitor-knoppen"
BAR = "monitor-filters"
FORM = "monitor-formulier"
TABLE = "monitor-tabel"
DATA = "monitor-gegevens"
FOOT = "monitor-voet"
DRAWN = "monitor-getekend"

#: Places of the cards round the table, each filled by its own part (`parts.py`).
CLAIMS = "monitor-tegenspraken"
COVERAGE = "monitor-dekking"
REACH = "monitor-bereik"
TASKS = "monitor-taken"
