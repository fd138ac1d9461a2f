"""``pemetaan.yaml``: what a person says once about layouts that recognition cannot know."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.periods import period_of
from asn_eval.documents.simple import read_model, refuse
from asn_eval.domain.mapping import ATTENDANCE, SheetRule
from asn_eval.folder.layouts import find_layout, layout_slots
from asn_eval.folder.mapping_fields import letter_of
from asn_eval.folder.mapping_grammar import OTHERS, MappingModel, RuleModel
from asn_eval.folder.mapping_sense import mapping_problems
from asn_eval.folder.mapping_values import NOTHING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping
    from pathlib import Path as FilePath

    from asn_eval.documents.document import Document
    from asn_eval.domain.mapping import Told
    from asn_eval.origin import Place

MAPPING_NAME: Final = "pemetaan.yaml"
"""The mapping of a data folder; intake passes over a file of this name."""

_ANY: Final = "*"
_OWN: Final = frozenset({"file", "sheet", "place", "name"})
"""What a rule that uses a shipped mapping always says itself."""


def load_mapping(path: FilePath) -> tuple[SheetRule, ...]:
    """Read a mapping file: its own rules, then those of the shipped mappings it names.

    A rule with ``pakai`` becomes a rule for each of the shipped mapping's, for
    the sheets that its own patterns fit; what it says itself comes first.

    Raises:
        IOFault: a file cannot be opened.
        UsageFault: with every fault found.

    """
    model, document = read_model(path, MappingModel)
    refuse([*mapping_problems(model), *_layout_problems(model)], document)
    rules = [rule for own, given in _rules(model, document) for rule in _expanded(own, given)]
    shipped = [rule for name in model.layouts for rule in _shipped(name)]
    return (*rules, *shipped)


def _rules(model: MappingModel, document: Document) -> Iterator[tuple[SheetRule, str]]:
    """Yield the rules of a file, each with the shipped mapping that it uses."""
    for index, rule in enumerate(model.rules):
        yield _rule(rule, document.place(("lembar", index))), rule.layout or ""


def _layout_problems(model: MappingModel) -> Iterator[Problem]:
    """Report shipped mappings that do not exist, or that would take every sheet there is."""
    for index, rule in enumerate(model.rules):
        if rule.layout and find_layout(rule.layout) is None:
            yield Problem("P720", ("lembar", index, "pakai"), layout_slots(rule.layout))
    for index, name in enumerate(model.layouts):
        if find_layout(name) is None:
            yield Problem("P720", ("pakai", index), layout_slots(name))
        elif any(rule.file == rule.sheet == _ANY for rule in _shipped(name)):
            yield Problem("P721", ("pakai", index), {"nilai": name})


def _shipped(name: str) -> tuple[SheetRule, ...]:
    """Return the rules of a shipped mapping; it exists."""
    layout = find_layout(name)
    if layout is None:
        return ()
    model, document = read_model(layout.path, MappingModel)
    refuse(mapping_problems(model), document)
    return tuple(replace(rule, name=name) for rule, _ in _rules(model, document))


def _expanded(own: SheetRule, layout: str) -> tuple[SheetRule, ...]:
    """Put a rule's own words over those of the shipped mapping that it uses."""
    return tuple(_over(own, below) for below in _shipped(layout)) if layout else (own,)


def _over(own: SheetRule, below: SheetRule) -> SheetRule:
    sheet = below.sheet if own.sheet == _ANY else own.sheet
    placed = replace(below, file=own.file, sheet=sheet, place=own.place)
    if below.ignore:
        return placed
    said: dict[str, object] = {}
    for item in fields(SheetRule):
        value, other = getattr(own, item.name), getattr(below, item.name)
        if item.name not in _OWN and value:
            said[item.name] = _merged(other, value) if isinstance(value, dict) else value
    return replace(placed, **said)  # type: ignore[arg-type]  # names and types of the same class


def _merged(below: Mapping[str, object], own: Mapping[str, object]) -> dict[str, object]:
    """Join two mappings, level by level; what is said on top holds."""
    merged = {**below, **own}
    for key in below.keys() & own.keys():
        one, other = below[key], own[key]
        if isinstance(one, dict) and isinstance(other, dict):
            merged[key] = _merged(one, other)
    return merged


def _rule(model: RuleModel, place: Place) -> SheetRule:
    letters = {letter_of(key): name for key, name in model.columns.items() if letter_of(key)}
    decimal, decimals = _convention(model.decimals)
    order, orders = _convention(model.orders)
    return SheetRule(
        file=model.file,
        sheet=model.sheet,
        ignore=model.ignore == "ya",
        table=model.table or "",
        header_rows=model.header(),
        first_row=(model.body.first or 0) if model.body else 0,
        last_row=(model.body.last or 0) if model.body else 0,
        skip_rows=model.skipped(),
        skip_texts=tuple(item for item in model.skip if isinstance(item, str)),
        columns={key: name for key, name in model.columns.items() if not letter_of(key)},
        letters=letters,
        constants={name: _told(value) for name, value in model.constants.items()},
        values={name: _meanings(name, said) for name, said in model.values.items()},
        decimal=decimal,
        decimals=decimals,
        date_order=order,
        date_orders=orders,
        factors=dict(model.factors),
        rows_per_person=model.rows_per_person or 0,
        fill_down=tuple(model.fill_down),
        split={heading: tuple(names) for heading, names in model.split.items()},
        month=_first_day(model.month),
        place=place,
    )


def _convention(said: str | Mapping[str, str] | None) -> tuple[str, dict[str, str]]:
    """Part a convention into the one for every field and those of single fields."""
    if said is None or isinstance(said, str):
        return said or "", {}
    return said.get(OTHERS, ""), {name: word for name, word in said.items() if name != OTHERS}


def _meanings(
    name: str, said: Mapping[str, str | float | dt.date | None]
) -> dict[str, str | float | None]:
    """Give the meanings of a field; "kosong" says nothing, and of attendance says so itself."""
    return {
        text: None if value == NOTHING and name != ATTENDANCE else _plain(value)
        for text, value in said.items()
    }


def _plain(value: str | float | dt.date | None) -> str | float | None:
    told = _told(value)
    return told if isinstance(told, (str, float)) else str(told)


def _told(value: str | float | dt.date | None) -> Told:
    if isinstance(value, (int, float)):
        return float(value)
    return "" if value is None else value


def _first_day(value: int | str | None) -> dt.date | None:
    period = period_of(value)
    return period.first if period else None
