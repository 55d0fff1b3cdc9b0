"""Resources are found in a checkout and in an installed package."""

from pathlib import Path

from riskdesk.config import resources
from riskdesk.config.resources import resource, seed

ROOT = Path(__file__).parents[2]


def test_a_checkout_uses_what_lies_beside_the_package():
    assert resource("requirements.lock") == ROOT / "resources" / "requirements.lock"
    assert seed("nrf-offer.yaml").is_file()


def test_an_installed_package_uses_its_own_and_no_strangers(tmp_path, monkeypatch):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "nrf-offer.yaml").touch()
    monkeypatch.setattr(resources, "CHECKOUT", tmp_path)
    assert seed("nrf-offer.yaml") == ROOT / "riskdesk" / "_data" / "seeds" / "nrf-offer.yaml"
