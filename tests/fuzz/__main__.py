"""Feeds a reader with made-up files: python -m tests.fuzz READER --seconds N. Needs atheris.

Whatever it is fed, a reader answers or raises FileProblem; anything else ends the run and names the file that did it.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1]))

with atheris.instrument_imports(include=["riskdesk.importers", "riskdesk.exchange"]):
    from fuzz.targets import TARGETS

from riskdesk.domain.errors import FileProblem, InvalidEdit

KEPT = Path(tempfile.gettempdir(), "riskdesk-fuzz")


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("reader", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=60)
    chosen = parser.parse_args()
    target = TARGETS[chosen.reader]

    def feed(content):
        try:
            target.read(content)
        except (FileProblem, InvalidEdit):
            return

    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(target.seeds()):
            Path(corpus, str(number)).write_bytes(seed)
        limits = [f"-max_total_time={chosen.seconds}", "-timeout=20", "-rss_limit_mb=1500", "-max_len=20000"]
        atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={KEPT}/{chosen.reader}-", corpus], feed)
        atheris.Fuzz()


main()
