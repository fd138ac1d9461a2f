"""Run folders and run records."""

from asn_eval.store.decided import group_json
from asn_eval.store.folder import RunFolder, open_run_folder
from asn_eval.store.manifest import sha256_of, write_json
from asn_eval.store.record import RECORD_NAME, RunRecord, read_record, write_record

__all__ = [
    "RECORD_NAME",
    "RunFolder",
    "RunRecord",
    "group_json",
    "open_run_folder",
    "read_record",
    "sha256_of",
    "write_json",
    "write_record",
]
