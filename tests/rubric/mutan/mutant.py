"""One defect put into a shipped rubric, and where it must be found.

The new text of a mutant carries a mark ``¶`` right before the place that the finding
must name, so line and column follow from what was injected, never from output.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from places import RUBRICS

MARK = "¶"


@dataclass(frozen=True)
class Mutant:
    """A kind of defect, the rubric that gets it, the change, and the code it must give.

    ``old`` stands exactly once in the file. When the finding belongs elsewhere
    than in ``new``, ``at`` is a text that stands once in the mutant, with the mark.
    """

    kind: str
    rubric: str
    code: str
    old: str
    new: str
    at: str = ""

    def text(self) -> str:
        """Give the file with the defect."""
        return self._marked().replace(MARK, "")

    def place(self) -> str:
        """Give ``line:column`` of the defect."""
        before = self._marked().partition(MARK)[0]
        return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"

    def _marked(self) -> str:
        good = source(self.rubric)
        assert good.count(self.old) == 1, (self.kind, good.count(self.old))
        text = good.replace(self.old, self.new)
        if self.at:
            plain = self.at.replace(MARK, "")
            assert text.count(plain) == 1, (self.kind, text.count(plain))
            text = text.replace(plain, self.at)
        assert text.count(MARK) == 1, self.kind
        return text


@cache
def source(rubric: str) -> str:
    """Read a shipped rubric."""
    return (RUBRICS / rubric / "kinerja.yaml").read_text("utf-8")
