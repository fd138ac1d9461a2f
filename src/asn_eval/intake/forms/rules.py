"""Data validation: what Excel refuses when somebody types it into a form.

Pasting goes around a validation, so the same conditions colour a cell red.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from asn_eval.domain.fields import Kind
from asn_eval.domain.nip import DIGITS

if TYPE_CHECKING:
    from asn_eval.intake.forms.model import FormColumn

TITLE_LENGTH: Final = 32
MESSAGE_LENGTH: Final = 255
"""Excel takes no longer title and message of a validation."""


def rule_of(column: FormColumn, cell: str, listed: str) -> dict[str, Any]:
    """Return the rule of a column as XlsxWriter takes it; ``listed`` is the range of choices.

    ``cell`` is the first data cell, such as ``A2``. Free text has no rule.
    """
    if column.choices:
        return {"validate": "list", "source": f"={listed}"}
    match column.field.kind:
        case Kind.NIP:
            return {"validate": "custom", "value": f"={nip_formula(cell)}"}
        case Kind.NUMBER:
            return _number(column, cell)
        case Kind.DATE:
            return {
                "validate": "date",
                "criteria": "between",
                "minimum": column.first,
                "maximum": column.last,
            }
        case _:
            return {"validate": "any"}


def nip_formula(cell: str) -> str:
    """Return a formula that is true for text of 18 digits and nothing else.

    >>> nip_formula("A2")[:30]
    'AND(ISTEXT(A2),LEN(A2)=18,SUMP'
    """
    digits = f'SUMPRODUCT(--ISNUMBER(FIND(MID({cell},ROW($1:${DIGITS}),1),"0123456789")))'
    return f"AND(ISTEXT({cell}),LEN({cell})={DIGITS},{digits}={DIGITS})"


def alarm_of(column: FormColumn, cell: str) -> str:
    """Return a formula that is true for a pasted cell of the wrong type; "" for text."""
    match column.field.kind:
        case Kind.NIP:
            return f'=AND({cell}<>"",NOT({nip_formula(cell)}))'
        case Kind.NUMBER | Kind.DATE:
            return f"=ISTEXT({cell})"
        case _:
            return ""


def _number(column: FormColumn, cell: str) -> dict[str, Any]:
    kind = "integer" if column.field.whole else "decimal"
    low, high = column.low, column.high
    if low is not None and high is not None:
        return {"validate": kind, "criteria": "between", "minimum": low, "maximum": high}
    if low is not None:
        return {"validate": kind, "criteria": ">=", "value": low}
    return {"validate": "custom", "value": f"=ISNUMBER({cell})"}
