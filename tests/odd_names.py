"""Names that charts must cope with."""

from __future__ import annotations

from dataclasses import replace

NAMES = {
    "short": "{noun} {n}",
    "long": "{noun} {n} with everything that it would mean for all concerned, and then some more of it",
    "one word": "{noun}{n}" + "Donaudampfschifffahrtsgesellschaft" * 3,
    "wide": "Ｗ字幕 {n} " + "機會與風險" * 9,
    "from the right": "پیشکش صرف دباؤ کے طور پر {n}",
}


def named(a, pattern):
    """The assessment with all its names made by a pattern."""

    def all_named(items, noun):
        return tuple(replace(item, name=pattern.format(noun=noun, n=n)) for n, item in enumerate(items))

    return replace(
        a,
        options=all_named(a.options, "Option"),
        dimensions=all_named(a.dimensions, "Dimension"),
        scenarios=all_named(a.scenarios, "Scenario"),
    )
