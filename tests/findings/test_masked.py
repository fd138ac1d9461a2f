"""A NIP in any slot of a finding is covered in its sentences."""

from __future__ import annotations

import pytest

from asn_eval.findings import Finding, message_of
from asn_eval.findings.texts import masked
from asn_eval.language import Lang


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("198701232014051999", "19870123••••••••••"),
        ("NIP. 19870123 201405 1 999 / 1", "NIP. 19870123•••••••••• / 1"),
        ("19870123 201405 1 999, 199102282024212998", "19870123••••••••••, 19910228••••••••••"),
        ("1234567890123456789", "1234567890123456789"),
        ("1.98701E+17", "1.98701E+17"),
        ("19870123••••••••••", "19870123••••••••••"),
    ],
)  # fmt: skip
def test_masked(text: str, shown: str) -> None:
    assert masked(text) == shown


@pytest.mark.parametrize("lang", Lang)
def test_a_finding_that_quotes_a_nip_covers_it(lang: Lang) -> None:
    finding = Finding("S310", slots={"kolom": "tanggal", "nilai": "198701232014051999"})
    assert "19870123••••••••••" in message_of(finding, lang).found
