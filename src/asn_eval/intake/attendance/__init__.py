"""Attendance: cells and logs of scans to the days of the table ``disiplin``.

``matrix`` reads a sheet with a column per day, ``log`` one with a row per day,
``scans`` one with a row per scan. Each gives :class:`Days`: one record per
person and day, so that every derived number has exactly one cell it came from.
"""

from asn_eval.intake.attendance.entries import Coded, Days, Remark
from asn_eval.intake.attendance.log import DayLog, read_log
from asn_eval.intake.attendance.matrix import DayColumn, Matrix, read_matrix
from asn_eval.intake.attendance.scans import ScanLog, read_scans

__all__ = [
    "Coded",
    "DayColumn",
    "DayLog",
    "Days",
    "Matrix",
    "Remark",
    "ScanLog",
    "read_log",
    "read_matrix",
    "read_scans",
]
