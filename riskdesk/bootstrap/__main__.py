"""`python3 -m riskdesk.bootstrap`: installs what is locked, then runs Riskdesk with the other arguments, or `test`."""

# Any Python 3 has to be able to read this file, so that an old one says what is wrong; the rest needs 3.11.
import sys


def main():  # type: () -> int
    """Refuse an old Python in a sentence, else hand over."""
    if sys.version_info < (3, 11):
        version = "{}.{}".format(*sys.version_info[:2])
        sys.exit("Riskdesk needs Python 3.11 or newer, and this is {}: install it and start again.".format(version))
    from riskdesk.bootstrap.start import start  # noqa: PLC0415 - an old Python could not read it

    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
