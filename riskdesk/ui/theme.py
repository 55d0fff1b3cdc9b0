"""How the window looks: palettes (light, dark, high contrast), four sizes of text, one style sheet made from them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

Role = QPalette.ColorRole
SIZES = {"title": 1.5, "heading": 1.08, "body": 1.0, "small": 0.86}
"""Sizes of text, as multiples of the system's."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme; text on every ground has a contrast of at least 4.5, marks of at least 3."""

    name: str
    ground: str
    surface: str
    text: str
    quiet: str
    line: str
    accent: str
    on_accent: str
    selected: str
    opportunity: str
    risk: str
    warning: str
    track: str


LIGHT = Colours(
    name="light", ground="#f5f5f3", surface="#ffffff", text="#1f2328", quiet="#5f6670", line="#deded9",
    accent="#1f5aa6",
    on_accent="#ffffff", selected="#e6eef9", opportunity="#0072b2", risk="#d55e00", warning="#b34700", track="#e2e2de",
)  # fmt: skip
DARK = Colours(
    name="dark", ground="#17191c", surface="#1f2226", text="#e8eaed", quiet="#a3a9b2", line="#33373d", accent="#7ab0f0",
    on_accent="#10202f", selected="#22324a", opportunity="#56a9e0", risk="#f08a3c", warning="#ff9d4d", track="#33373d",
)  # fmt: skip
CONTRAST = Colours(
    name="contrast", ground="#000000", surface="#000000", text="#ffffff", quiet="#ffffff", line="#ffffff",
    accent="#ffff00", on_accent="#000000", selected="#003c78", opportunity="#56b4e9", risk="#ff9a3c", warning="#ffff00",
    track="#5a5a5a",
)  # fmt: skip
THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
FOLLOW_SYSTEM = "system"


class Theme:
    """The theme in use. Painters ask `colours`; the style sheet does the rest."""

    def __init__(self) -> None:
        self.colours = LIGHT

    def use(self, app: QApplication, name: str) -> None:
        """Dress the whole application; "system" follows the system's light or dark."""
        self.colours = THEMES.get(name) or (DARK if _system_is_dark() else LIGHT)
        app.setStyle("Fusion")
        app.setPalette(_palette(self.colours))
        app.setStyleSheet(_style_sheet(self.colours, app.font()))


THEME = Theme()
"""The one theme of the process, as there is one QApplication."""


def _system_is_dark() -> bool:
    return QGuiApplication.palette().color(Role.Window).lightness() < 128


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        Role.Window: c.ground, Role.WindowText: c.text, Role.Base: c.surface, Role.AlternateBase: c.ground,
        Role.Text: c.text, Role.Button: c.surface, Role.ButtonText: c.text, Role.Highlight: c.selected,
        Role.HighlightedText: c.text, Role.ToolTipBase: c.surface, Role.ToolTipText: c.text, Role.Link: c.accent,
        Role.PlaceholderText: c.quiet, Role.Mid: c.line, Role.Accent: c.accent,
    }  # fmt: skip
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (Role.Text, Role.WindowText, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.quiet))
    return palette


def _style_sheet(c: Colours, font: QFont) -> str:
    point = font.pointSizeF() if font.pointSizeF() > 0 else 10.0
    size = {role: f"{point * scale:.1f}pt" for role, scale in SIZES.items()}
    return f"""
    QLabel[role="title"] {{ font-size: {size["title"]}; font-weight: 600; }}
    QLabel[role="heading"] {{ font-size: {size["heading"]}; font-weight: 600; }}
    QLabel[role="small"] {{ font-size: {size["small"]}; }}
    QLabel[quiet="true"] {{ color: {c.quiet}; }}
    QFrame#card {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 6px; }}
    QWidget#page-content {{ background: {c.ground}; }}
    QPushButton, QToolButton {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line};
        border-radius: 5px; padding: 5px 12px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {c.accent}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: 4px 11px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c.quiet}; }}
    QPushButton[primary="true"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {{ background: {c.surface};
        border: 1px solid {c.line}; border-radius: 5px; padding: 4px 6px; selection-background-color: {c.accent};
        selection-color: {c.on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus {{
        border: 2px solid {c.accent}; padding: 3px 5px; }}
    QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
    """
