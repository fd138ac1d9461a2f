"""Named arrays and JSON in one zip file whose bytes depend on the content only."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LEVEL: Final = 1  # quick; the arrays are sorted by person and pack well
_CODED: Final = ".label.json"
_WIDE: Final = 8  # bytes
_KINDS: Final = (np.int8, np.int16, np.int32, np.int64)


def write_pack(
    path: Path, arrays: Mapping[str, NDArray[Any]], documents: Mapping[str, object]
) -> None:
    """Write arrays (object arrays must hold text) and JSON documents."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name, content in documents.items():
            text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
            _add(archive, f"{name}.json", text.encode())
        for name, array in arrays.items():
            plain = array
            if array.dtype == object:
                labels, plain = _coded(array)
                _add(archive, name + _CODED, json.dumps(labels, ensure_ascii=False).encode())
            _add(archive, f"{name}.npy", _npy(plain))


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    archive.writestr(info, content, compresslevel=_LEVEL)


def _coded(array: NDArray[Any]) -> tuple[list[str], NDArray[np.int32]]:
    """Turn an array of text into distinct labels, in order of appearance, and codes."""
    flat = array.ravel().tolist()
    position = {label: code for code, label in enumerate(dict.fromkeys(flat))}
    codes = np.fromiter(map(position.__getitem__, flat), dtype=np.int32, count=len(flat))
    return list(position), codes.reshape(array.shape)


def _npy(array: NDArray[Any]) -> bytes:
    stream = io.BytesIO()
    np.lib.format.write_array(stream, np.ascontiguousarray(_small(array)), allow_pickle=False)
    return stream.getvalue()


def _small(array: NDArray[Any]) -> NDArray[Any]:
    """Store whole numbers in the smallest type that holds them."""
    if array.dtype.kind != "i" or not array.size:
        return array
    low, high = int(array.min()), int(array.max())
    fitting = (kind for kind in _KINDS if np.iinfo(kind).min <= low and high <= np.iinfo(kind).max)
    return array.astype(next(fitting))


class Pack:
    """A pack opened for reading; parts are read when they are asked for."""

    def __init__(self, path: Path) -> None:
        self._archive = zipfile.ZipFile(path)
        self._names = set(self._archive.namelist())

    def document(self, name: str) -> Any:  # noqa: ANN401 - JSON is what it is
        """Return a JSON document."""
        return json.loads(self._archive.read(f"{name}.json"))

    def array(self, name: str) -> NDArray[Any]:
        """Return an array, text as an object array."""
        stream = io.BytesIO(self._archive.read(f"{name}.npy"))
        array: NDArray[Any] = np.lib.format.read_array(stream, allow_pickle=False)
        if name + _CODED in self._names:
            listed = json.loads(self._archive.read(name + _CODED))
            labels = np.empty(len(listed), dtype=object)
            labels[:] = listed
            return np.asarray(labels[array.astype(np.intp)])
        if array.dtype.kind == "i":
            # Stored small, handed out wide: nobody computes in eight bits.
            return array.astype(np.int32 if array.dtype.itemsize < _WIDE else np.int64)
        return array

    def close(self) -> None:
        """Close the file."""
        self._archive.close()
