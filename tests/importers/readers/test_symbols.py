"""Characters of picture fonts are read as what they show."""

import pytest

from riskdesk.importers.readers.symbols import symbol


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Symbol", 0xF061, "α"),
        ("symbol", 0x57, "Ω"),
        ("Symbol", 0xF0B7, "•"),
        ("Wingdings", 0xF0E0, "→"),
        ("Wingdings", 0xFC, "✓"),
        ("Wingdings 2", 0xFC, "□"),
        ("Webdings", 0x61, "□"),
        ("Arial", 0x41, "A"),
        ("Arial", 0x20AC, "€"),
        ("Own Font", 0xF041, "A"),
        ("Own Font", 0xD800, "□"),
        ("Own Font", 0x110000, "□"),
        ("Own Font", 0x1F, "□"),
    ],
)
def test_a_symbol_is_what_it_shows(font, code, sign):
    assert symbol(font, code) == sign
