"""Files that come with the program: beside the package in a checkout, inside it once installed."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[1]
CHECKOUT = PACKAGE.parent
INSTALLED = PACKAGE / "_data"


def resource(*parts: str) -> Path:
    """A file or folder of `resources`, such as icons or templates."""
    return _place("resources", *parts)


def seed(*parts: str) -> Path:
    """A file of `seeds`: the first brief and the samples."""
    return _place("seeds", *parts)


def _place(*parts: str) -> Path:
    beside = CHECKOUT.joinpath(*parts)
    # A checkout is known by its project file, so that a stranger's folder beside an installed package is not taken.
    return beside if (CHECKOUT / "pyproject.toml").is_file() else INSTALLED.joinpath(*parts)
