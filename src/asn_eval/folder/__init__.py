"""What a data folder says of itself: ``asn-eval.yaml``, mappings, corrections."""

from __future__ import annotations

from asn_eval.folder.config import FolderConfig, load_config

__all__ = ["FolderConfig", "load_config"]
