"""What a cue word tells about its sentence."""

from __future__ import annotations

from enum import IntEnum, auto


class Cue(IntEnum):  # sets of whole numbers are the quickest to ask
    """What a word or phrase of the lexicon speaks for."""

    MODAL = auto()
    """Something may, could or will come about."""
    DUTY = auto()
    """Somebody should or must do something."""
    NEGATION = auto()
    RAISES = auto()
    """More of what follows: good of good things, bad of bad ones."""
    LOWERS = auto()
    HELPS = auto()
    """Good in itself."""
    HARMS = auto()
    """Bad in itself, unless it hits something bad."""
    WORSENS = auto()
    """Bad whatever it acts on."""
    GOOD_THING = auto()
    BAD_THING = auto()
    RISK = auto()
    """Says risk in so many words."""
    OPPORTUNITY = auto()
    OPTION = auto()
    """Says option, choice or recommendation in so many words."""
    PROPOSES = auto()
    """Somebody proposes, offers, weighs or plans."""
    ACTS = auto()
    """What a government does: adopt, ban, negotiate."""
    MEASURE = auto()
    """What a government does, as a thing: a ban, an alliance."""
    IF = auto()
    EVENT = auto()
    """In the event of: a noun follows."""
    SCENARIO = auto()
    ASSUMES = auto()
    SOURCE = auto()
    """Says where it is known from."""
    SAYS = auto()
    CHANGED = auto()
    """Rose, fell, doubled: what figures do."""
    NEUTRAL = auto()
    """Looks like a cue and is none: risk assessment."""
