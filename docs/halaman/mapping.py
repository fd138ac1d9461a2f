"""The generated sections about mappings and corrections."""

from __future__ import annotations

from asn_eval.domain.mapping import ATTENDANCE, ATTENDANCE_VALUES, SCANS
from asn_eval.folder import list_layouts
from asn_eval.folder.calibrations import CalibrationsModel
from asn_eval.folder.corrections import CorrectionsModel
from asn_eval.folder.mapping_grammar import MappingModel
from halaman.keys import keys_table
from halaman.markdown import code, escaped, table
from halaman.meanings import MAPPING


def mapping_keys() -> list[str]:
    """Write the keys of a mapping, then the two fields that no table keeps."""
    schema = MappingModel.model_json_schema()
    links = {"RuleModel": "aturan", "BodyModel": "baris"}
    lines = keys_table(schema, MAPPING["MappingModel"], links)
    lines += ["", "Tiap aturan di `lembar`:"]
    lines += keys_table(schema["$defs"]["RuleModel"], MAPPING["RuleModel"], links)
    lines += ["", "`baris_data`:"]
    lines += keys_table(schema["$defs"]["BodyModel"], MAPPING["BodyModel"], links)
    meanings = ", ".join(map(code, ATTENDANCE_VALUES))
    lines += [
        "",
        "Selain isian di [panduan analis](analis.md#kolom-yang-dikenali), tabel disiplin mengenal",
        f"dua isian yang dihitung dulu: {code(ATTENDANCE)}, yaitu kode kehadiran satu hari atau",
        f"sel seperti `07:31 - 16:16`, dan {code(SCANS)}, yaitu satu waktu atau beberapa dalam",
        f"satu sel. Kode kehadiran dapat berarti {meanings}.",
    ]
    return lines


def correction_keys() -> list[str]:
    """Write the keys of a file of corrections."""
    schema = CorrectionsModel.model_json_schema()
    links = {"CorrectionModel": "koreksi"}
    lines = keys_table(schema, MAPPING["CorrectionsModel"], links)
    lines += ["", "Tiap koreksi:"]
    lines += keys_table(schema["$defs"]["CorrectionModel"], MAPPING["CorrectionModel"], links)
    return lines


def calibration_keys() -> list[str]:
    """Write the keys of a file of calibrations."""
    schema = CalibrationsModel.model_json_schema()
    links = {"CalibrationModel": "kalibrasi"}
    lines = keys_table(schema, MAPPING["CalibrationsModel"], links)
    lines += ["", "Tiap keputusan:"]
    lines += keys_table(schema["$defs"]["CalibrationModel"], MAPPING["CalibrationModel"], links)
    return lines


def shipped() -> list[str]:
    """List the shipped mappings."""
    rows = [
        (code(layout.name), ", ".join(map(code, layout.tables)), escaped(layout.title))
        for layout in list_layouts()
    ]
    return table(["nama", "tabel", "untuk"], rows)
