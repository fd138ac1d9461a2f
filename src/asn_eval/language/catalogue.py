"""Load the compiled message catalogue of a language; the only file access here."""

from __future__ import annotations

import gettext
from pathlib import Path

from asn_eval.language.words import Lang, Words

LOCALE_DIR = Path(__file__).parents[1] / "locale"
DOMAIN = "asn_eval"


def words_for(lang: Lang) -> Words:
    """Load the catalogue of a language.

    Raises:
        FileNotFoundError: there is no compiled catalogue, because asn-eval was
            started from its source without being installed.

    """
    if lang is Lang.ID:
        return Words(lang)
    catalogue = gettext.translation(DOMAIN, LOCALE_DIR, languages=[lang.value])
    return Words(lang, catalogue)
