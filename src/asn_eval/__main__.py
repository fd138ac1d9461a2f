"""Allow ``python -m asn_eval``."""

from asn_eval.cli.main import run

if __name__ == "__main__":
    run()
