"""What the cards of the Stress test page are tested with."""

import pytest


@pytest.fixture
def open_(document, library):
    """Opens an assessment."""

    def show(a):
        document.show(library.open(library.create(a)))
        return document.current

    return show
