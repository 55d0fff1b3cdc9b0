"""What the user likes, kept in one small file. Losing it costs comfort, never work."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from riskdesk.config.whole_file import write_whole

RECENT = 10

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Preferences:
    """Choices of one user on one computer; empty texts are not chosen yet."""

    theme: str = ""
    text_percent: str = ""
    language: str = ""
    window: str = ""
    """Place, size and docks of the window, as the window wrote them."""
    last_page: str = ""
    last_assessment: str = ""
    recent_files: tuple[str, ...] = ()
    coaching_seen: tuple[str, ...] = ()
    report_paper: str = ""
    reports: tuple[str, ...] = ()
    """What was chosen for each assessment's report, one line for each."""


class PreferencesFile:
    """The preferences, read once and written whenever one changes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.current = _read(path)

    def change(self, **changes: str | tuple[str, ...]) -> None:
        """Set some preferences and write them all; a file that cannot be written is only logged."""
        changed = replace(self.current, **changes)  # type: ignore[arg-type]
        if changed == self.current:
            return
        self.current = changed
        try:
            write_whole(self._path, json.dumps(asdict(changed), ensure_ascii=False, indent=1))
        except OSError as problem:
            log.warning("Preferences were not written: %s", problem.strerror)

    def opened(self, file: str) -> None:
        """Put a file first among the recent ones."""
        others = (f for f in self.current.recent_files if f != file)
        self.change(recent_files=(file, *others)[:RECENT])

    def coached(self, hint: str) -> None:
        """Remember that a hint was seen."""
        if hint not in self.current.coaching_seen:
            self.change(coaching_seen=(*self.current.coaching_seen, hint))


def _read(path: Path) -> Preferences:
    """What can be understood of the file; the defaults for the rest."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(stored, dict):
        return Preferences()
    return Preferences(**{f.name: _sound(stored.get(f.name), f.default) for f in fields(Preferences)})


def _sound(value: object, default: Any) -> Any:
    if isinstance(default, tuple) and isinstance(value, list):
        return tuple(text for text in value if isinstance(text, str))
    return value if isinstance(value, str) and isinstance(default, str) else default
