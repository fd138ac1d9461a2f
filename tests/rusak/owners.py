"""What follows when the NIP of a row is not accepted: the row is missing from somebody's records.

The rules are those of the catalogue, said again in plain words: who may own the
row is doubtful in that table (O413); when the roster leaves one owner with two
things that agree and none that disagrees, he is proposed (O420).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rusak.people import apart, people

if TYPE_CHECKING:
    from rusak.books import Expected, Folder, Record

_MISTYPED: Final = 2
_DIGITS: Final = 18


def reject(folder: Folder, record: Record, code: str, raw: str | float | None) -> list[Expected]:
    """Put something into a NIP cell that is no NIP, and say what follows."""
    owner = record.nip
    name = str(record["Nama"]) if "Nama" in record else ""
    units = "Unit Kerja" in record
    record["NIP"] = raw
    found = [record.expect(code)]
    if record.book.name.startswith("pegawai"):
        return [*found, first_elsewhere(folder, owner, "O402")]
    if isinstance(raw, float):
        # a sheet shows 15 digits of a number, and the other three as zero
        shown = f"{raw:.14e}"[:16].replace(".", "")
        text = f"{shown}000"
        alike = {one.nip for one in people() if one.nip.startswith(shown)}
    else:
        text = (raw or "").strip(" -")
        alike = {one.nip for one in people() if near(text, one.nip)}
    called = {one.nip for one in people() if name and one.name == name}
    found += [record.expect("O413")] * len(alike | called)
    digits_tell = abs(len(text) - _DIGITS) <= 1
    agree = called & alike if digits_tell else called
    if text and len(agree) == 1 and 1 + units + digits_tell >= 2:
        found.append(record.expect("O420"))
    return found


def near(text: str, nip: str) -> bool:
    """Tell whether a text may be a NIP mistyped: two characters, or one too many or too few."""
    longer, shorter = (text, nip) if len(text) > len(nip) else (nip, text)
    if len(longer) == len(shorter):
        return apart(text, nip) <= _MISTYPED
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def first_elsewhere(folder: Folder, nip: str, code: str) -> Expected:
    """Expect a finding about somebody at his first row outside the roster; all have targets."""
    records = folder.records("target_a", "target_b")
    return next(record.expect(code) for record in records if record.nip == nip)
