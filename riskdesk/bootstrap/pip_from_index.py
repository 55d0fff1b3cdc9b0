"""Fetches the locked pip from the index that pip is configured for, where there is no pip to ask."""

import configparser
import hashlib
import os
import re
import ssl
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

SECONDS = 20


def fetch(lock: Path, into: Path) -> Path | None:
    """The wheel of the locked pip, or nothing where no configured place has it."""
    text = lock.read_text(encoding="utf-8")
    version = re.search(r"^pip==([\w.]+)", text, re.MULTILINE)
    if not version:
        return None
    name = f"pip-{version[1]}-py3-none-any.whl"
    settings = _settings()
    context = ssl.create_default_context(cafile=settings.get("cert"))
    for page in _pages(settings):
        try:
            wheel = _from_page(page, name, context)
        except (OSError, ValueError):
            continue
        if wheel and hashlib.sha256(wheel).hexdigest() in text:
            target = into / name
            target.write_bytes(wheel)
            return target
    return None


def _pages(settings: dict[str, str]) -> Iterator[str]:
    for option in ("index-url", "extra-index-url"):
        for index in settings.get(option, "").split():
            page = index.rstrip("/") + "/pip/"
            yield page + "index.html" if page.startswith("file:") else page


def _from_page(page: str, name: str, context: ssl.SSLContext) -> bytes | None:
    listing = _read(page, context).decode("utf-8", "replace")
    link = re.search(rf"""href=["']([^"'#]*{re.escape(name)})["'#]""", listing)
    return _read(urljoin(page, link[1]), context) if link else None


def _read(address: str, context: ssl.SSLContext) -> bytes:
    with urlopen(address, timeout=SECONDS, context=context) as answer:
        return bytes(answer.read())


def _settings() -> dict[str, str]:
    """What pip's configuration files and its environment variables say, the later over the earlier."""
    parser = configparser.RawConfigParser(strict=False)
    parser.read(_configuration_files(), encoding="utf-8")
    found = dict(parser["global"]) if parser.has_section("global") else {}
    for option in ("index-url", "extra-index-url", "cert"):
        value = os.environ.get("PIP_" + option.upper().replace("-", "_"))
        if value:
            found[option] = value
    return found


def _configuration_files() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        files = [Path(os.environ.get("APPDATA", home)) / "pip" / "pip.ini"]
    else:
        own = Path(os.environ.get("XDG_CONFIG_HOME", home / ".config"))
        files = [
            Path("/etc/xdg/pip/pip.conf"),
            Path("/etc/pip.conf"),
            home / ".pip" / "pip.conf",
            own / "pip" / "pip.conf",
        ]
    named = os.environ.get("PIP_CONFIG_FILE")
    return [*files, Path(named)] if named else files
