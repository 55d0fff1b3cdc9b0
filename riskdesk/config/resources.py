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


def is_checkout() -> bool:
    """Whether the program runs from a checkout, which is known by its project file."""
    return (CHECKOUT / "pyproject.toml").is_file()


def _place(*parts: str) -> Path:
    # A stranger's folder beside an installed package is not taken.
    return CHECKOUT.joinpath(*parts) if is_checkout() else INSTALLED.joinpath(*parts)
