"""What Alembic runs for an upgrade, on the connection that it is given."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,  # SQLite changes a table by making it anew
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
