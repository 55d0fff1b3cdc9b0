"""Names for what is marked, cut from the text itself."""

from __future__ import annotations

import re

from riskdesk.domain.tags import Tag
from riskdesk.words import shortened

WORDS = 8
"""A name has so many words at most."""
LONGEST = 240
"""Letters of a statement."""
STATEMENTS = (Tag.EVIDENCE, Tag.ASSUMPTION)
"""What is not named but stated, so that its figures are not cut off."""
BULLET = re.compile(r"^(?:[-–—•·‣▪*]+|\(?\w{1,3}[.)])\s+")
ENDS = " \t*_.,;:!?…–—-،۔؟“”\"'‘’"
LEAD_IN = re.compile(r"^([^:.?!]{2,60}):\s")


def card_name(tag: Tag, text: str) -> str:
    """A short clean name; a lead-in such as “Security cooperation: …” names what follows it."""
    plain = " ".join(text.replace("*", "").replace("\u00ad", "").split())
    plain = BULLET.sub("", plain).strip(ENDS)
    if tag in STATEMENTS:
        return shortened(plain, LONGEST)
    lead_in = LEAD_IN.match(plain)
    words = (lead_in.group(1) if lead_in and len(lead_in.group(1).split()) <= WORDS else plain).split()
    cut = " ".join(words[:WORDS]).strip(ENDS)
    return f"{cut}…" if len(words) > WORDS else cut
