"""All tables together: the one place to get the metadata from, because importing it has loaded every table."""

from planner.store import (
    tables_documents,
    tables_facts,
    tables_grid,
    tables_history,
    tables_interventions,
    tables_partners,
    tables_people,
    tables_places,
    tables_proposals,
)
from planner.store.columns import Row

#: The rooms of the database, in the order in which they lean on each other.
ROOMS = (
    tables_places,
    tables_grid,
    tables_partners,
    tables_interventions,
    tables_facts,
    tables_proposals,
    tables_documents,
    tables_history,
    tables_people,
)

METADATA = Row.metadata
