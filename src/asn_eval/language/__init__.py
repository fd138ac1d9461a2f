"""Interface language: gettext at run time, Indonesian first."""

from asn_eval.language.words import Lang, Words, month_names, translatable

__all__ = ["Lang", "Words", "month_names", "translatable"]
