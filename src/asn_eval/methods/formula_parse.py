"""From the text of a formula to an expression tree: a whitelist, and nothing else.

Python's parser reads the text, so precedence is the usual one; nothing is ever
compiled or run by it. What is not on the lists here is refused with its column:
attributes, texts, calls of anything but the named functions, comprehensions.
"""

from __future__ import annotations

import ast
import math
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NoReturn

from asn_eval.domain.specs.formula import Expression, Number, Operation, Raw
from asn_eval.exact import PLACES

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST: Final = 300
"""Characters of a formula."""

MOST_NODES: Final = 80
DEEPEST: Final = 12
VARIABLE: Final = "x"
_MANY: Final = 99

_BINARY: Final[dict[type[ast.operator], str]] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**",
}  # fmt: skip
_COMPARE: Final[dict[type[ast.cmpop], str]] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
}  # fmt: skip
FUNCTIONS: Final[dict[str, tuple[int, int]]] = {
    "min": (2, _MANY),
    "max": (2, _MANY),
    "abs": (1, 1),
    "sqrt": (1, 1),
    "log": (1, 1),
    "exp": (1, 1),
    "bulat": (1, 2),
}
"""Names that may be called, with the fewest and most arguments."""


class FormulaFault(ValueError):
    """Why a formula is refused: a kind, what it is about, and its column from 1."""

    def __init__(self, kind: str, about: str, column: int) -> None:
        """Keep the parts; the sentence is for whoever shows it."""
        super().__init__(f"{kind}: {about} at {column}")
        self.kind = kind
        self.about = about
        self.column = column


@dataclass(frozen=True)
class Parsed:
    """An expression, and the named numbers that it uses."""

    expression: Expression
    used: frozenset[str]


def parse_formula(text: str, constants: Mapping[str, float]) -> Parsed:
    """Read a formula of ``x`` and named numbers.

    Raises:
        FormulaFault: it is too long or too deep, cannot be read, or holds
            something that is not on the lists.

    """
    for name in constants:
        if name == VARIABLE or name in FUNCTIONS:
            kind = "nama_terpakai"
            raise FormulaFault(kind, name, 1)
    if len(text) > LONGEST:
        kind = "terlalu_panjang"
        raise FormulaFault(kind, str(LONGEST), LONGEST)
    if not text.isascii():
        kind, strange = "huruf_asing", next(c for c in text if not c.isascii())
        raise FormulaFault(kind, strange, text.index(strange) + 1)
    reader = _Reader(constants, len(text) - len(text.lstrip()))
    return Parsed(reader.number(_tree(text), 0), frozenset(reader.used))


def _tree(text: str) -> ast.expr:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "1if x" is told apart, or refused, below
            return ast.parse(text.strip().replace("\n", " "), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as fault:
        column = getattr(fault, "offset", None) or 1
        kind = "tidak_terbaca"
        raise FormulaFault(kind, "", column + len(text) - len(text.lstrip())) from None


@dataclass
class _Reader:
    """Walks one tree; counts its nodes and notes the names it uses."""

    constants: Mapping[str, float]
    indent: int
    used: set[str] = field(default_factory=set)
    nodes: int = 0

    def refuse(self, kind: str, about: str, node: ast.expr) -> NoReturn:
        raise FormulaFault(kind, about, node.col_offset + 1 + self.indent)

    def count(self, node: ast.expr, depth: int) -> None:
        self.nodes += 1
        if depth > DEEPEST or self.nodes > MOST_NODES:
            self.refuse("terlalu_rumit", f"{MOST_NODES}", node)

    def number(self, node: ast.expr, depth: int) -> Expression:
        """Read something that gives a number."""
        self.count(node, depth)
        match node:
            case ast.Constant():
                return self.constant(node)
            case ast.Name(id=name):
                return self.name(name, node)
            case ast.Call():
                return self.call(node, depth)
        return self.operation(node, depth)

    def operation(self, node: ast.expr, depth: int) -> Expression:
        """Read a sign, a sum or the like, or a choice."""
        match node:
            case ast.UnaryOp(op=ast.USub(), operand=part):
                return Operation("neg", self.numbers([part], depth))
            case ast.UnaryOp(op=ast.UAdd(), operand=part):
                return self.number(part, depth + 1)
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
                return Operation(_BINARY[type(op)], self.numbers([left, right], depth))
            case ast.IfExp(test=test, body=body, orelse=other):
                condition = self.condition(test, depth + 1)
                return Operation("if", (condition, *self.numbers([body, other], depth)))
            case ast.Compare() | ast.BoolOp() | ast.UnaryOp(op=ast.Not()):
                return self.refuse("syarat_bukan_angka", "", node)
        return self.refuse("tidak_boleh", type(node).__name__, node)

    def numbers(self, nodes: list[ast.expr], depth: int) -> tuple[Expression, ...]:
        """Read the parts of an operation, one level deeper."""
        return tuple(self.number(node, depth + 1) for node in nodes)

    def constant(self, node: ast.Constant) -> Number:
        """Read a finite number; True, texts and complex numbers are none."""
        value = node.value
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.refuse("tidak_boleh", type(value).__name__, node)
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if not math.isfinite(number):
            self.refuse("terlalu_besar", "", node)
        return Number(number)

    def name(self, name: str, node: ast.expr) -> Expression:
        """Read ``x`` or a named number."""
        if name == VARIABLE:
            return Raw()
        if name not in self.constants:
            self.refuse("nama_asing", name, node)
        self.used.add(name)
        return Number(self.constants[name])

    def call(self, node: ast.Call, depth: int) -> Expression:
        """Read a call of a named function with plain arguments."""
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name not in FUNCTIONS:
            self.refuse("fungsi_asing", name, node)
        least, most = FUNCTIONS[name]
        if node.keywords or not least <= len(node.args) <= most:
            self.refuse("banyak_argumen", name, node)
        parts = self.numbers(node.args, depth)
        if name == "bulat":
            self.digits(parts[1:], node)
        return Operation(name, parts)

    def digits(self, parts: tuple[Expression, ...], node: ast.Call) -> None:
        """Check that ``bulat`` rounds to whole, written digits."""
        for part in parts:
            if not isinstance(part, Number) or part.value not in range(PLACES + 1):
                self.refuse("angka_bulat", str(PLACES), node)

    def condition(self, node: ast.expr, depth: int) -> Expression:
        """Read something that holds or does not."""
        self.count(node, depth)
        match node:
            case ast.Compare(left=left, ops=ops, comparators=rights):
                sides = self.numbers([left, *rights], depth)
                pairs = [
                    Operation(self.comparison(op, node), (one, other))
                    for op, one, other in zip(ops, sides, sides[1:], strict=False)
                ]
                return _all(pairs)
            case ast.BoolOp(op=op, values=values):
                parts = tuple(self.condition(value, depth + 1) for value in values)
                return Operation("and" if isinstance(op, ast.And) else "or", parts)
            case ast.UnaryOp(op=ast.Not(), operand=part):
                return Operation("not", (self.condition(part, depth + 1),))
        return self.refuse("bukan_syarat", "", node)

    def comparison(self, op: ast.cmpop, node: ast.expr) -> str:
        if type(op) not in _COMPARE:
            self.refuse("tidak_boleh", type(op).__name__, node)
        return _COMPARE[type(op)]


def _all(pairs: list[Operation]) -> Operation:
    return pairs[0] if len(pairs) == 1 else Operation("and", tuple(pairs))
