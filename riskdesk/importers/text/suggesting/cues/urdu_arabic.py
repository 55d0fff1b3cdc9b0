"""Urdu and Arabic cues: beginnings of words, since both languages join their particles."""

from __future__ import annotations

from riskdesk.domain.tags import Tag

STRONG: dict[Tag, tuple[str, ...]] = {
    Tag.OPTION: (
        "تجویز",
        "سفارش",
        "متبادل",
        "آپشن",
        "نوصي",
        "نقترح",
        "توصي",
        "يقترح",
        "اقترح",
        "البديل",
        "الخيار",
        "خيار",
    ),
    Tag.OPPORTUNITY: (
        "موقع ہے",
        "موقع مل",
        "موقع فراہم",
        "مواقع پیدا",
        "مواقع فراہم",
        "فائدہ",
        "فوائد",
        "فرصة",
        "الفرصة",
        "فرص",
        "ميزة",
        "مزايا",
    ),
    Tag.RISK: ("خطرہ", "خطرے", "خطرات", "خدشہ", "خدشات", "نقصان", "خطر", "مخاطر", "المخاطر", "تهديد", "مخاوف", "يهدد"),
    Tag.SCENARIO: ("منظرنامہ", "منظرنامے", "سيناريو", "السيناريو"),
    Tag.EVIDENCE: (
        "کے مطابق",
        "اعداد و شمار",
        "رپورٹ",
        "سروے",
        "تحقیق",
        "وفقا ل",
        "وفقًا ل",
        "بحسب",
        "تقرير",
        "إحصاء",
        "دراسة",
    ),
    Tag.ASSUMPTION: ("مفروض", "فرض کر", "بشرطیکہ", "نفترض", "يفترض", "بافتراض", "على افتراض", "افتراض", "شريطة"),
}
"""Each word says its kind outright."""
WEAK: dict[Tag, tuple[str, ...]] = {
    Tag.OPTION: ("چاہیے", "چاہئے", "ينبغي", "يجب"),
    Tag.OPPORTUNITY: ("بہتر", "مدد", "مضبوط", "يعزز", "تعزيز", "يحسن", "تحسين", "يساعد"),
    Tag.RISK: ("کشیدگی", "کمزور", "تصعيد", "يضعف", "يقوض", "يضر"),
}
"""Each word only leans towards its kind."""
CONDITIONS = ("اگر", "بصورت", "إذا", "اذا", "لو", "في حال", "إن لم")
"""What begins a condition; it stands at the beginning of a word."""
PAUSES = "،,؛;۔.؟!:"
SHARES = ("فیصد", "فی صد", "بالمئة", "بالمائة", "في المئة", "في المائة", "٪", "%")
"""What follows a number that is a share."""
HEADINGS: dict[Tag, tuple[str, ...]] = {
    Tag.OPTION: ("اختیارات", "آپشنز", "سفارشات", "تجاویز", "الخيارات", "التوصيات", "خيارات", "توصيات"),
    Tag.OPPORTUNITY: ("مواقع", "فوائد", "الفرص", "الفوائد", "المزايا"),
    Tag.RISK: ("خطرات", "خدشات", "نقصانات", "المخاطر", "التحديات", "التهديدات"),
    Tag.SCENARIO: ("منظرنامے", "السيناريوهات"),
    Tag.EVIDENCE: ("شواہد", "الأدلة", "البيانات"),
    Tag.ASSUMPTION: ("مفروضات", "الافتراضات", "افتراضات"),
}
