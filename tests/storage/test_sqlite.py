"""What the database says of an error names no text of the user."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from riskdesk.storage.sqlite import engine_for


def test_an_error_holds_no_text_of_the_user(tmp_path):
    (tmp_path / "a.db").touch()
    engine = engine_for(tmp_path / "a.db")
    with pytest.raises(SQLAlchemyError) as refused, engine.connect() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:said)"), {"said": "a secret of the user"})
    engine.dispose()
    assert "nowhere" in str(refused.value)
    assert "a secret" not in str(refused.value)
