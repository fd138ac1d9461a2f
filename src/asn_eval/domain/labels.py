"""When two labels are the same word, however they are written."""

from __future__ import annotations


def squeezed(text: str) -> str:
    """Fold a label for a map: case, spaces and full stops do not tell labels apart.

    >>> squeezed(" S. 3 "), squeezed("s3"), squeezed("S-3")
    ('s3', 's3', 's-3')
    """
    return "".join(text.casefold().replace(".", "").split())


def fold(text: str) -> str:
    """Fold a label for comparison: case and runs of white space.

    >>> fold("  Kerja   SAMA ")
    'kerja sama'
    """
    return " ".join(text.casefold().split())
