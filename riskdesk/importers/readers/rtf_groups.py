"""What holds within a group of an RTF file, and what the group is for."""

from __future__ import annotations

from riskdesk.importers.readers.rtf_story import Setting

PASSED_OVER = {
    "colortbl", "pict", "objdata", "datafield", "shprslt", "nonshppict", "nonesttables", "sp", "listtable",
    "listoverridetable", "levelnumbers", "leveltext", "listname", "revtbl", "rsidtbl", "filetbl", "themedata",
    "colorschememapping", "latentstyles", "datastore", "xmlnstbl", "mmathPr", "fontemb", "falt", "panose", "ftnsep",
    "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "bkmkstart", "bkmkend", "private", "xe", "tc", "rxe",
    "comment", "keycode", "picprop", "objclass", "objname", "objalias", "objsect", "objtime",
}  # fmt: skip
CAPTURED = {"title", "author", "company", "creatim", "fldinst", "template", "atnauthor", "listtext", "pntext"}
STORIES = {
    **dict.fromkeys(("footnote", "annotation"), "note"),
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footer"),
    **dict.fromkeys(("shptxt", "dptxbxtext"), "box"),
}
ENTERED = {
    "info", "fonttbl", "stylesheet", "fldrslt", "shp", "shpinst", "shpgrp", "do", "result", "object", "moMath",
    "moMathPara", "nesttableprops",
}  # fmt: skip
"""Groups that may be marked as one to pass over, and that hold text all the same."""
UNREAD = ("info", "fonttbl", "stylesheet", "upr")
"""Groups whose own characters are no text, while groups in them may be read."""


class Group:
    """The state that a closing brace takes back."""

    __slots__ = ("capture", "deleted", "destination", "font", "hidden", "is_starred", "replaced", "setting", "story")

    def __init__(self) -> None:
        self.destination = ""
        self.story = ""
        self.capture: list[str] | None = None
        self.font: int | None = None
        self.hidden = False
        self.deleted = False
        self.is_starred = False
        self.replaced = 1
        self.setting = Setting()

    def opened(self) -> Group:
        """A group inside this one."""
        inner = Group.__new__(Group)
        inner.destination = self.destination
        inner.story = ""
        inner.capture = self.capture
        inner.font = self.font
        inner.hidden = self.hidden
        inner.deleted = self.deleted
        inner.is_starred = False
        inner.replaced = self.replaced
        inner.setting = self.setting
        return inner
