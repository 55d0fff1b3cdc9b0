"""Sets of words, written as one text so that they can be read."""


def word_set(listed: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(listed.split())
