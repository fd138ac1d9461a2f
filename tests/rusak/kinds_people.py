"""People: who is called what, who stands where, who stands there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rusak.books import Error, Expected, Formula, Record, delete, renumber
from rusak.kind import Kind
from rusak.owners import first_elsewhere
from rusak.people import UNITS, apart

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from rusak.books import Folder
    from rusak.kind import Injure

_NAMED: Final = ("target_a", "target_b", "disiplin", "inovasi")
_UNITED: Final = ("target_a", "target_b", "disiplin")
_EVERY: Final = (".xls", ".ods", ".csv")
_STRANGER: Final = "197503152001122995"
_FAR: Final = 4


def _other_name(folder: Folder, random: Random) -> list[Expected]:
    record = random.choice(folder.records(*_NAMED))
    record["Nama"] = "Zulkifli Tanjung"
    return [record.expect("O404", "Nama")]


def _other_unit(folder: Folder, random: Random) -> list[Expected]:
    record = random.choice(folder.records(*_UNITED))
    record["Unit Kerja"] = random.choice([unit for unit in UNITS if unit != record["Unit Kerja"]])
    return [record.expect("O405", "Unit Kerja")]


def _same(heading: str, write: Callable[[str], str]) -> Injure:
    """Write a name in a way that is still the same name."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        record = random.choice(folder.records(*_UNITED))
        record[heading] = write(str(record[heading]))
        return []

    return injure


def _not_in_roster(folder: Folder, random: Random) -> list[Expected]:
    """Delete a row of the roster."""
    record = random.choice(folder.records("pegawai"))
    nip = record.nip
    delete(record)
    return [first_elsewhere(folder, nip, "O402")]


def _only_in_roster(folder: Folder, random: Random) -> list[Expected]:
    """Delete somebody from everything but the roster."""
    listed = random.choice(folder.records("pegawai"))
    for stem in ("target_a", "target_b", "disiplin", "umpan_balik", "umpan_lebar", "inovasi"):
        for record in reversed(folder.records(stem)):
            if record.nip == listed.nip:
                delete(record)
    return [listed.expect("O403")]


def _missing_in_one(folder: Folder, random: Random) -> list[Expected]:
    """Delete one row of a source: nobody is lost, so the reader has nothing to say."""
    delete(random.choice(folder.records("disiplin", "umpan_balik", "inovasi")))
    return []


def _twice(folder: Folder, random: Random) -> list[Expected]:
    """Repeat a record with other numbers somewhere below it."""
    record = random.choice(folder.records("target_a", "target_b", "disiplin", "umpan_balik"))
    copy = _copied_below(record, random)
    heading = next(name for name in ("Realisasi", "Alpa", "Nilai") if name in record)
    copy[heading] = 1 if record[heading] != 1 else 2
    return [copy.expect("S307")]


def _twice_in_roster(folder: Folder, random: Random) -> list[Expected]:
    """Repeat a row of the roster with another job."""
    copy = _copied_below(random.choice(folder.records("pegawai")), random)
    copy["Jabatan"] = "Pranata Komputer"
    return [copy.expect("S307")]


def _twin_in_roster(folder: Folder, random: Random) -> list[Expected]:
    """Repeat a row of the roster word for word."""
    return [_copied_below(random.choice(folder.records("pegawai")), random).expect("S317")]


def _copied_below(record: Record, random: Random) -> Record:
    rows = record.sheet.rows
    at = random.randint(record.row, len(rows))
    rows.insert(at, list(rows[record.row - 1]))
    renumber(record.sheet)
    return Record(record.book, record.sheet, at + 1)


def _in_two_files(folder: Folder, random: Random) -> list[Expected]:
    """Copy a target of somebody into the file of the other offices."""
    record = random.choice(folder.records("target_a"))
    other = folder.book("target_b")
    sheet = other.sheets[0]
    sheet.rows.append(list(record.sheet.rows[record.row - 1]))
    renumber(sheet)
    return [Record(other, sheet, len(sheet.rows)).expect("S307")]


def _strange_nip(folder: Folder, random: Random) -> list[Expected]:
    """Give a row the good NIP of nobody: this person is not in the roster."""
    record = random.choice(folder.records("target_a", "target_b", "disiplin", "inovasi"))
    record["NIP"] = _STRANGER
    return [record.expect("O402")]


def _swapped_nips(folder: Folder, random: Random) -> list[Expected]:
    """Let two rows of attendance change NIPs: both are called differently in the roster."""
    one, other = random.sample(folder.records("disiplin"), 2)
    one["NIP"], other["NIP"] = other.nip, one.nip
    found = [one.expect("O404", "Nama"), other.expect("O404", "Nama")]
    if one["Unit Kerja"] != other["Unit Kerja"]:
        found += [one.expect("O405", "Unit Kerja"), other.expect("O405", "Unit Kerja")]
    return found


def _nip_and_name_swapped(folder: Folder, random: Random) -> list[Expected]:
    """Type the NIP where the name belongs and the name where the NIP belongs.

    Neither tells who it is any more: a name is no NIP, and nobody is called so.
    """
    record = random.choice(folder.records(*_NAMED))
    record["NIP"], record["Nama"] = record["Nama"], record.nip
    return [record.expect("S302")]


def _nip_for_name(folder: Folder, random: Random) -> list[Expected]:
    """Type the NIP of somebody else where the name belongs."""
    records = folder.records(*_NAMED)
    record, other = random.sample(records, 2)
    while apart(record.nip, other.nip) < _FAR:
        other = random.choice(records)
    record["Nama"] = other.nip
    return [record.expect("O404", "Nama")]


def _name_missing(folder: Folder, random: Random) -> list[Expected]:
    record = random.choice(folder.records("pegawai"))
    record["Nama"] = random.choice((None, "  ", "-"))
    return [record.expect("S312", "Nama")]


def _formula_failed(stem: str, heading: str) -> Kind:
    """Let a look-up of a name or a unit fail, or leave it without a result."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        record = random.choice(folder.records(stem))
        failed = random.choice((Error("#N/A"), Error("#REF!"), Formula("=VLOOKUP(B4,X!A:C,2,0)")))
        record[heading] = failed
        return [record.expect("S309" if isinstance(failed, Error) else "S308", heading)]

    return Kind(f"rumus-gagal-{stem}-{heading}", injure)


def _no_table(stem: str, code: str) -> Injure:
    """Take a file away; the finding has no place."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        del random
        del folder.books[folder.book(stem).name]
        return [Expected(code)]

    return injure


def _nobody_listed(folder: Folder, random: Random) -> list[Expected]:
    """Take the roster away: the sources stand alone, which is allowed."""
    del random
    del folder.books[folder.book("pegawai").name]
    return []


KINDS: Final = (
    Kind("nama-berbeda", _other_name, _EVERY),
    Kind("unit-berbeda", _other_unit, _EVERY),
    Kind("nama-huruf-besar", _same("Nama", lambda name: f" {name.upper().replace(' ', '  ')} ")),
    Kind("nama-bergelar", _same("Nama", lambda name: f"Drs. H. {name}, M.Si."), _EVERY),
    Kind("unit-huruf-kecil", _same("Unit Kerja", str.lower)),
    Kind("baris-pegawai-dihapus", _not_in_roster, _EVERY),
    Kind("hanya-di-daftar", _only_in_roster, _EVERY),
    Kind("baris-sumber-dihapus", _missing_in_one),
    Kind("catatan-ganda", _twice, _EVERY),
    Kind("pegawai-ganda", _twice_in_roster, _EVERY),
    Kind("pegawai-kembar", _twin_in_roster, _EVERY),
    Kind("target-di-dua-berkas", _in_two_files, _EVERY),
    Kind("nip-orang-asing", _strange_nip, _EVERY),
    Kind("nip-dua-baris-tertukar", _swapped_nips, _EVERY),
    Kind("nip-nama-tertukar", _nip_and_name_swapped, _EVERY),
    Kind("nip-di-kolom-nama", _nip_for_name),
    Kind("nama-pegawai-kosong", _name_missing, _EVERY),
    _formula_failed("pegawai", "Nama"),
    _formula_failed("pegawai", "Unit Kerja"),
    _formula_failed("target_a", "Nama"),
    _formula_failed("disiplin", "Unit Kerja"),
    Kind("tanpa-disiplin", _no_table("disiplin", "O407")),
    Kind("tanpa-inovasi", _no_table("inovasi", "O412")),
    Kind("tanpa-daftar-pegawai", _nobody_listed),
)
