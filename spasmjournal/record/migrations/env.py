"""Runs the migrations on the connection that the program hands over; there is no other way in."""

from alembic import context

from spasmjournal.record.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
