"""Assessment files made to exhaust or to deceive their reader."""

import time

import pytest
from spoilt_file import SOUND, as_text

DEEP = 100_000
ALIASES = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
)
FILES = {
    "deep lists in JSON": ("a.json", '{"format": "riskdesk/1", "briefs": ' + "[" * DEEP + "]" * DEEP + "}", "deep"),
    "deep objects in JSON": ("a.json", '{"a":' * DEEP + "1" + "}" * DEEP, "deep"),
    "deep lists in YAML": ("a.yaml", "format: riskdesk/1\nbriefs: " + "[" * DEEP + "]" * DEEP, "deep"),
    "aliases": ("a.yaml", "format: riskdesk/1\n" + ALIASES, "Aliases"),
    "a tag of Python": ("a.yaml", "format: riskdesk/1\ntitle: !!python/object/apply:os.system ['true']", "tag"),
    "a key that stands twice": ("a.json", '{"format": "riskdesk/1", "title": "a", "title": "b"}', "given twice"),
    "millions of values": ("a.json", '{"format": "riskdesk/1", "briefs": [' + "0," * 3_000_000 + "0]}", "too many"),
    "a number that is none": ("a.json", as_text(SOUND).replace('"value": 5}', '"value": NaN}'), "finite"),
    "a number beyond all": ("a.json", as_text(SOUND).replace('"value": 5}', '"value": -Infinity}'), "finite"),
    "a number without end": ("a.json", '{"format": "riskdesk/1", "title": ' + "9" * 5_000_000 + "}", ""),
}


@pytest.mark.parametrize(("name", "text", "why"), FILES.values(), ids=FILES)
def test_it_is_refused_quickly(refusal, name, text, why):
    begun = time.monotonic()
    assert why in refusal(name, text, "assessment")
    assert time.monotonic() - begun < 15
