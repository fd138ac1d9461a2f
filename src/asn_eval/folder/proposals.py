"""``koreksi.usulan.yaml``: corrections that the program proposes and nobody has decided yet.

Renamed to ``koreksi.yaml`` it is refused until somebody has signed each one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.documents.scalars import written
from asn_eval.folder.written import quoted, remark

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from asn_eval.language import Words

PROPOSALS_NAME: Final = "koreksi.usulan.yaml"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a cell could be meant to hold.

    ``cell`` is an address such as ``E17``; ``written`` what stands there as it is
    shown; ``value`` what is proposed; ``why`` a sentence, in the language of the
    interface.
    """

    file: str
    sheet: str
    cell: str
    written: str
    value: str | float | dt.date
    why: str


def proposals_text(proposals: Sequence[Proposal], words: Words) -> str:
    """Write proposals as a file of corrections with nothing decided.

    The order is that of the proposals; the same proposals give the same bytes.
    No proposal gives "": there is no file to write.
    """
    if not proposals:
        return ""
    lines = [
        *_head(words),
        "format: 1",
        "koreksi:",
    ]
    for proposal in proposals:
        lines += _item(proposal)
    return "\n".join(lines) + "\n"


def _head(words: Words) -> list[str]:
    sentences = (
        words("Usulan koreksi. Belum ada yang berlaku: setiap usulan harus diputuskan orang."),
        words("Cara memakai:"),
        words("1. Buka sel yang disebut dan bandingkan dengan dokumen aslinya."),
        words("2. Isi oleh (nama), tanggal (2025-09-30), dan alasan. Hapus yang tidak disetujui."),
        words("3. Simpan sebagai koreksi.yaml di folder data, lalu nilai lagi."),
    )
    return [f"# {sentence}" for sentence in sentences]


def _item(proposal: Proposal) -> list[str]:
    value = proposal.value
    given = quoted(value) if isinstance(value, str) else written(value)
    return [
        "",
        f"  # {remark(proposal.why)}",
        f"  - berkas: {quoted(proposal.file)}",
        f"    lembar: {quoted(proposal.sheet)}",
        f"    sel: {proposal.cell}",
        f"    tertulis: {quoted(proposal.written)}",
        f"    menjadi: {given}",
        '    oleh: ""',
        '    tanggal: ""',
        '    alasan: ""',
    ]
