"""Writing plain data back as YAML that the strict reader reads the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from asn_eval.documents.scalars import number

if TYPE_CHECKING:
    from asn_eval.documents.document import Data


class _Writer(yaml.SafeDumper):
    """Numbers in plain decimals, nothing shared, lists indented."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # PyYAML's signature
        """Write every value out where it belongs."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  # PyYAML's signature
        """Indent the items of a list below their key."""
        super().increase_indent(flow, indentless=False)


def _float(writer: _Writer, value: float) -> yaml.ScalarNode:
    text = number(value)
    tag = "tag:yaml.org,2002:float" if "." in text else "tag:yaml.org,2002:int"
    return writer.represent_scalar(tag, text)


_Writer.add_representer(float, _float)


def dump_yaml(data: Data) -> str:
    """Write data as YAML: same data, same text."""
    return yaml.dump(
        data,
        Dumper=_Writer,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=100,
    )
