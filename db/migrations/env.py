"""Run by Alembic, which is run by planner.store.versions: that hands over a connection and the settings."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, **context.config.attributes["settings"])
with context.begin_transaction():
    context.run_migrations()
