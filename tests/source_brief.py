"""What tests/importers/files/brief.fodt says, as every format that it was saved in has to give it back."""

from riskdesk.domain.briefs import Note, NoteKind, Role
from riskdesk.importers.found import Block

TABLE = (("Course", "Cost in 2025", ""), ("Accept", "Low", "1,5 million"), ("", "High", "2,5 million"))
BLOCKS = [
    Block("Water for two valleys", Role.HEADING, 1),
    Block("The offer", Role.HEADING, 1),
    Block("The “upper” valley’s council offered water — for grain; it was refused. Twice."),
    Block("What it brings", Role.HEADING, 2),
    Block("Grain before winter", Role.ITEM),
    Block("Wheat from the north", Role.ITEM, 1),
    Block("Barley from the east", Role.ITEM, 1),
    Block("Quiet on the border", Role.ITEM),
    Block("1. Accept the offer", Role.ITEM),
    Block("a) At once", Role.ITEM, 1),
    Block("b) In spring", Role.ITEM, 1),
    Block("2. Refuse it", Role.ITEM),
    Block("Course | Cost in 2025", Role.ROW),
    Block("Accept | Low | 1,5 million", Role.ROW),
    Block(" | High | 2,5 million", Role.ROW),
    Block("After the table and before the box."),
    Block("A paragraph with a box."),
    Block("Words in the box"),
    Block("Seen."),
    Block("دونوں وادیوں کے لیے پانی ایک اہم مسئلہ ہے۔ کیا پیشکش قبول کی جائے؟"),
    Block("الماء للواديين مسألة مهمة، والقرار في الربيع."),
    Block("What next", Role.HEADING, 1),
    Block("On the second page."),
    Block("Café, naïve, Straße, 20 € and 5 ≤ 6; see the council’s page."),
    Block("Valleys desk", Role.RUNNING),
    Block("Not for release", Role.RUNNING),
]
NOTES = [
    Note(NoteKind.FOOTNOTE, "Letter of 2 March.", "1", 3),
    Note(NoteKind.COMMENT, "Was it in writing?", "", 3, "Farid Noor"),
    Note(NoteKind.FOOTNOTE, "Prices of January.", "2", 13),
    Note(NoteKind.ENDNOTE, "See the annex.", "1", 23),
]
