"""A small sound assessment file, to be spoilt."""

from __future__ import annotations

import copy
import json

from riskdesk.exchange.assessment_file import read_text

LEVELS = {"type": "levels", "levels": [{"label": "Poor", "value": 0}]}
BOTH = {"type": "likelihood-impact", "impact": [{"label": "Major", "value": 90}]}
SOUND = {
    "format": "riskdesk/1",
    "title": "A",
    "briefs": [{"id": "b", "title": "Brief", "paragraphs": ["one", "two"]}],
    "options": [{"id": "o1", "name": "One"}, {"id": "o2", "name": "Two"}],
    "dimensions": [
        {"id": "g", "name": "Group", "kind": "risk"},
        {"id": "d1", "name": "Points", "parent": "g"},
        {"id": "d2", "name": "Levels", "parent": "g", "scale": LEVELS},
        {"id": "d3", "name": "Both", "kind": "risk", "scale": BOTH},
    ],
    "scenarios": [{"id": "s1", "name": "Calm", "likelihood": "likely"}, {"id": "s2", "name": "Storm"}],
    "scores": [
        {"option": "o1", "dimension": "d1", "value": 5},
        {"option": "o2", "dimension": "d1", "scenario": "s1", "value": {"low": 10, "high": 20}},
        {"option": "o1", "dimension": "d2", "value": "Poor"},
        {"option": "o1", "dimension": "d3", "value": {"likelihood": "likely", "impact": "Major"}},
    ],
}


def spoilt(*changes):
    """The file with parts set (or, by DROP, taken away), each named by the keys that lead to it."""
    plain = copy.deepcopy(SOUND)
    for *keys, last, part in changes:
        holder = plain
        for key in keys:
            holder = holder[key]
        if part is DROP:
            del holder[last]
        elif isinstance(holder, list) and last == len(holder):
            holder.append(part)
        else:
            holder[last] = part
    return plain


DROP = object()


def as_text(plain):
    return json.dumps(plain)


def parsed(text, kind="json"):
    """The assessment that a text holds."""
    return read_text(text, kind, "The text").assessment
