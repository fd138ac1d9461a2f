"""What a data folder says of itself: ``asn-eval.yaml``, mappings, corrections."""

from __future__ import annotations

from asn_eval.folder.calibrations import CALIBRATIONS_NAME, load_calibrations
from asn_eval.folder.config import FolderConfig, load_config
from asn_eval.folder.corrections import CORRECTIONS_NAME, load_corrections
from asn_eval.folder.layouts import Layout, find_layout, list_layouts
from asn_eval.folder.mapping import MAPPING_NAME, load_mapping
from asn_eval.folder.proposals import PROPOSALS_NAME, Proposal, proposals_text
from asn_eval.folder.suggestion import suggestion_text

__all__ = [
    "CALIBRATIONS_NAME",
    "CORRECTIONS_NAME",
    "MAPPING_NAME",
    "PROPOSALS_NAME",
    "FolderConfig",
    "Layout",
    "Proposal",
    "find_layout",
    "list_layouts",
    "load_calibrations",
    "load_config",
    "load_corrections",
    "load_mapping",
    "proposals_text",
    "suggestion_text",
]
