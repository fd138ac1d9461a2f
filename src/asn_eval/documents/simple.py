"""Reading a strict YAML file of any grammar but the rubric's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from asn_eval.documents.document import in_file_order
from asn_eval.documents.faults import Models, problems_of
from asn_eval.documents.model import Grammar
from asn_eval.documents.strict import read_yaml
from asn_eval.documents.textfile import read_text
from asn_eval.errors import AsnEvalError, UsageFault

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from asn_eval.documents.document import Document, Problem

Model = TypeVar("Model", bound=Grammar)


def read_model(
    path: Path, grammar: type[Model], fault: type[AsnEvalError] = UsageFault
) -> tuple[Model, Document]:
    """Read a file by its grammar; the model and the document it came from.

    Raises:
        IOFault: the file cannot be opened.
        AsnEvalError: of the kind ``fault``, with every fault found.

    """
    document = read_yaml(read_text(path, fault), path.name)
    return model_of(document, grammar, fault), document


def model_of(
    document: Document, grammar: type[Model], fault: type[AsnEvalError] = UsageFault
) -> Model:
    """Check a document against its grammar.

    Raises:
        AsnEvalError: of the kind ``fault``, with every fault found.

    """
    models: Models = {}
    problems: list[Problem] = []
    model: Model | None = None
    if document.complete:
        try:
            model = grammar.model_validate(document.data, context=models)
        except ValidationError as error:
            problems = problems_of(error.errors(include_url=False), document.data, models)
    findings = in_file_order([*document.findings, *document.findings_of(problems)])
    if findings or model is None:
        raise fault(findings)
    return model


def refuse(
    problems: Iterable[Problem], document: Document, fault: type[AsnEvalError] = UsageFault
) -> None:
    """Raise when there are problems.

    Raises:
        AsnEvalError: of the kind ``fault``, with every problem.

    """
    findings = document.findings_of(problems)
    if findings:
        raise fault(findings)
