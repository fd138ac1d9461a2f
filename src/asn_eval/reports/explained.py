"""One person's explanation on the console and as JSON.

The printer prints what the analysis found; it computes nothing.
"""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.text import Text
from rich.tree import Tree

from asn_eval.domain.evaluation import Status
from asn_eval.domain.specs import Cohort
from asn_eval.domain.tree import StepKind
from asn_eval.findings import message_of
from asn_eval.reports.arithmetic import formula, plain
from asn_eval.reports.explained_rows import (
    part_json,
    part_sentence,
    row_score_json,
    row_score_sentence,
)
from asn_eval.reports.view_cohort import cohort_formula
from asn_eval.reports.view_combining import step_text
from asn_eval.reports.view_conversion import factor_name, factor_sentence, working_sentence
from asn_eval.reports.view_grades import requirement_text
from asn_eval.reports.view_people import grade_text
from asn_eval.reports.view_rubric import standing_word
from asn_eval.reports.view_scope import without_sentence
from asn_eval.reports.view_sources import reason_text
from asn_eval.reports.view_text import safe
from asn_eval.reports.view_unit_ranking import person_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from asn_eval.analysis import ConversionLine, Explanation, NodeLine
    from asn_eval.analysis.explain import GroupLine, StepLine
    from asn_eval.analysis.rows import RowLine
    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Rubric, Standing
    from asn_eval.findings import Finding
    from asn_eval.language import Words

_PLACES = 9
_MOST_ROWS = 30
CORRECTED = "P751"
"""A cell was read as a signed correction says."""


def show_explanation(
    console: Console, evaluation: Evaluation, explanation: Explanation, words: Words
) -> None:
    """Print one person's result: who, the arithmetic, what did not count, the answer."""
    person = explanation.index
    console.print(_heading(evaluation, person, words))
    tree = Tree(Text(evaluation.rubric.title))
    for node in explanation.nodes:
        _add(tree, node, evaluation.rubric, words)
    console.print(tree)
    console.print(_sum(evaluation, explanation, words))
    for item in explanation.unused:
        console.print(Text(f"  {item.place} · {unused_reason(item.reason, words)}"), soft_wrap=True)
    for finding in _corrections(evaluation, explanation):
        told = message_of(finding, words.lang)
        place = safe(str(finding.place))
        console.print(Text(f"  {place}: {safe(told.found)} {safe(told.remedy)}"), soft_wrap=True)
    console.print(_personal_findings(evaluation, person, words))
    console.print(_answer(evaluation, explanation, words), style="bold")
    if explanation.conversions:
        console.print(_conversions(evaluation, explanation, words))


def _corrections(evaluation: Evaluation, explanation: Explanation) -> list[Finding]:
    """Return the corrections of cells that this person's result was computed from."""
    applied = [finding for finding in evaluation.findings if finding.code == CORRECTED]
    if not applied:
        return []
    read, nodes = set(), [*explanation.nodes]
    while nodes:
        node = nodes.pop()
        nodes += node.children
        for row in node.rows:
            read |= {row.place, *(cell.place for cell in row.cells)}
    return [finding for finding in applied if finding.place in read]


def unused_reason(reason: str, words: Words) -> str:
    """Say in a sentence why a row did not count."""
    return {
        "periode": words("tidak dihitung: di luar periode"),
        "diri": words("tidak dihitung: penilaian diri hanya ditampilkan"),
        "kelompok": words("tidak dihitung: kelompok penilainya kurang dari minimal"),
        "lingkup": words("tidak dihitung: kriterianya tidak berlaku bagi pegawai ini"),
        "kriteria": words("tidak dihitung: tidak ada kriteria yang memakai baris ini"),
        "pilihan": words("tidak dihitung: dibaca, tetapi baris lain yang menentukan"),
    }[reason]


def _heading(evaluation: Evaluation, person: int, words: Words) -> Text:
    people = evaluation.people
    parts = [
        people.attribute("nama")[person] or people.key[person],
        words("NIP {nip}", nip=people.nip[person] or words("tidak diterima")),
        people.attribute("jabatan")[person],
        people.attribute("unit")[person],
    ]
    return Text(" · ".join(safe(str(part)) for part in parts if part))


def _add(branch: Tree, node: NodeLine, rubric: Rubric, words: Words) -> None:
    lines = [Text(_node_sentence(node, words)), *_basis(node, rubric, words)]
    child = branch.add(Group(*lines))
    for group in node.groups:
        child.add(Text(_group_sentence(group, words)))
    for part in node.parts:
        child.add(Text(part_sentence(part, words)))
    for row in node.rows[:_MOST_ROWS]:
        child.add(Text(_row_sentence(row, words, summed=bool(node.parts))))
    if len(node.rows) > _MOST_ROWS:
        child.add(Text(words("… dan {n} baris lagi", n=len(node.rows) - _MOST_ROWS)))
    for below in node.children:
        _add(child, below, rubric, words)
    for line in step_sentences(node.steps, node.criterion.digits, rubric, words):
        child.add(Text(line))


def _conversions(evaluation: Evaluation, explanation: Explanation, words: Words) -> Tree:
    """Branch into the conversions: the arithmetic, where each number comes from, the basis."""
    rubric, person = evaluation.rubric, explanation.index
    waiting = evaluation.status[person] == Status.PROVISIONAL
    tree = Tree(Text(words("Konversi hasil")))
    grade = grade_text(words, evaluation, person)
    for line in explanation.conversions:
        item = line.conversion
        sentence = working_sentence(words, line, provisional=bool(waiting))
        branch = tree.add(Group(Text(sentence), *_bases(item.basis, item.standing, rubric, words)))
        for factor in line.factors:
            child = branch.add(Text(factor_sentence(words, factor, grade)))
            for row in factor.rows[:_MOST_ROWS]:
                child.add(Text(_row_sentence(row, words)))
    return tree


def step_sentences(
    lines: Sequence[StepLine], digits: int | None, rubric: Rubric, words: Words
) -> Iterator[str]:
    """Say what each step changed and on which basis; a row that changed nothing is left out."""
    for line in lines:
        if line.change or line.step.kind is StepKind.ROUNDING:
            sign = "+" if line.change > 0 else ""
            told = words(
                "{langkah}: {awal} → {akhir} ({tanda}{beda})",
                langkah=step_text(words, line.step, digits),
                awal=plain(words, line.before),
                akhir=plain(words, line.after),
                tanda=sign,
                beda=plain(words, line.change),
            )
            yield told + _step_basis(line, rubric, words)


def _step_basis(line: StepLine, rubric: Rubric, words: Words) -> str:
    row = line.step.row
    if row is None:
        return ""
    titles = "; ".join(rubric.bases[name].title for name in row.basis)
    sifat = standing_word(words, row.standing)
    return words("; dasar: {dasar} [{sifat}]", dasar=titles, sifat=sifat)


def _node_sentence(node: NodeLine, words: Words) -> str:
    title = node.criterion.title
    if node.without:
        return without_sentence(words, title, node.without)
    if math.isnan(node.score) and node.filled:
        return words(
            "{judul}: data kosong; bobot {w}% dibagi ke kriteria setingkat",
            judul=title,
            w=plain(words, node.nominal),
        )
    if math.isnan(node.score):
        return words(
            "{judul}: tidak ada nilai ({sebab})",
            judul=title,
            sebab=node.cause or words("data kosong"),
        )
    parts = [f"{title}: "]
    parts += _working(node, words)
    parts.append(_weighed(node, words))
    if node.filled:
        parts.append(words(" (menurut aturan data kosong)"))
    return "".join(parts)


def _working(node: NodeLine, words: Words) -> Iterator[str]:
    """Say what was measured and how it was scored, with the rounding of either."""
    criterion = node.criterion
    if criterion.score is None or math.isnan(node.raw):
        return
    unit = f" {criterion.unit}" if criterion.unit else ""
    if criterion.raw_digits is None:
        yield words("ukuran {x}{satuan}", x=plain(words, node.raw), satuan=unit)
    else:
        yield words(
            "ukuran {x} dibulatkan {n} angka menjadi {y}{satuan}",
            x=plain(words, node.unrounded),
            n=criterion.raw_digits,
            y=plain(words, node.raw),
            satuan=unit,
        )
    if isinstance(criterion.score, Cohort):
        yield f"; {cohort_formula(criterion.score, words, node.raw, node.peers)} → "
    else:
        yield f"; {formula(criterion.score, words, node.raw)} → "
    if criterion.score_digits is not None:
        yield words("dibulatkan {n} angka → ", n=criterion.score_digits)


def _weighed(node: NodeLine, words: Words) -> str:
    """Say what a criterion gives to its parent, and when not by the weight of the rubric."""
    values = {"s": plain(words, node.score), "c": plain(words, node.contribution)}
    top = plain(words, node.nominal)
    if node.criterion.in_points and node.weight == 1:
        return words("nilai {s} dari paling banyak {p} poin", s=values["s"], p=top)
    if node.criterion.in_points:
        factor = plain(words, node.weight)
        return words("nilai {s} dari paling banyak {p} poin × {f} = {c}", p=top, f=factor, **values)
    share = plain(words, node.weight * 100)
    told = words("nilai {s} × bobot {w}% = {c}", w=share, **values)
    moved = node.nominal and abs(node.weight * 100 - node.nominal) > 10**-_PLACES
    if moved and not node.filled:
        told += words(" (bobot asal {w}%)", w=top)
    return told


def _basis(node: NodeLine, rubric: Rubric, words: Words) -> list[Text]:
    return _bases(node.criterion.basis, node.criterion.standing, rubric, words)


def _bases(names: Sequence[str], standing: Standing, rubric: Rubric, words: Words) -> list[Text]:
    named = [rubric.bases[name] for name in names]
    return [
        Text(
            words(
                "dasar: {judul} — {sumber} [{sifat}]",
                judul=basis.title,
                sumber=basis.source,
                sifat=standing_word(words, standing),
            ),
            style="dim",
        )
        for basis in named
    ]


def _group_sentence(group: GroupLine, words: Words) -> str:
    """Say what a rater group gave, and when it had too few raters."""
    nominal = plain(words, group.nominal)
    if math.isnan(group.mean):
        return words(
            "{kelompok}: tidak ada penilai (bobot asal {w}%)", kelompok=group.name, w=nominal
        )
    sentence = words(
        "{kelompok}: rata-rata {m} dari {n} penilai × {v}% (bobot asal {w}%)",
        kelompok=group.name,
        m=plain(words, group.mean),
        n=group.raters,
        v=plain(words, group.share * 100),
        w=nominal,
    )
    if group.raters >= group.least:
        return sentence
    return sentence + words("; kurang dari minimal {k} penilai", k=group.least)


def _row_sentence(row: RowLine, words: Words, *, summed: bool = False) -> str:
    """Say on one line where a row stands, what its cells hold and what it gave.

    Where columns are ``summed`` before anything is counted, a row alone gives nothing.
    """
    cells = "; ".join(
        f"{cell.field} {safe(cell.value) or '–'} [{cell.place.cell}]" for cell in row.cells
    )
    place = safe(str(replace(row.place, column=0, row=0)))
    if summed:
        return f"{place}: {cells}"
    if row.scored is not None:
        return row_score_sentence(row, words, place, cells)
    if row.weight == 0:
        return words("{tempat}: {sel} → tidak dihitung", tempat=place, sel=cells)
    if row.weight == 1:
        return words("{tempat}: {sel} → {x}", tempat=place, sel=cells, x=plain(words, row.value))
    return words(
        "{tempat}: {sel} → {x} × {w}",
        tempat=place,
        sel=cells or f"[{row.place.cell}]",
        x=plain(words, row.value),
        w=plain(words, row.weight),
    )


def _sum(evaluation: Evaluation, explanation: Explanation, words: Words) -> Text:
    """Write the sum of the contributions and the steps from it to the exact value."""
    parts = [node.contribution for node in explanation.nodes if not node.without]
    exact = float(evaluation.exact[explanation.index])
    if math.isnan(exact):
        return Text("")
    row = " + ".join(plain(words, part) for part in parts)
    plain_sum = explanation.steps[0].before if explanation.steps else exact
    told = words("Jumlah: {deret} = {hasil}", deret=row, hasil=plain(words, plain_sum))
    return Text(
        "\n".join([told, *step_sentences(explanation.steps, None, evaluation.rubric, words)])
    )


def _personal_findings(evaluation: Evaluation, person: int, words: Words) -> Text:
    key = evaluation.people.key[person]
    lines = [
        f"{finding.code} {finding.place}: {message_of(finding, words.lang).found}"
        for finding in evaluation.findings
        if finding.key == key
    ]
    return Text("\n".join(safe(line) for line in lines))


def _answer(evaluation: Evaluation, explanation: Explanation, words: Words) -> Text:
    """Put the answer in the last lines: value, rounding, predikat, rank, next step."""
    person = explanation.index
    if math.isnan(evaluation.final[person]):
        code = str(evaluation.reason[person])
        return Text(f"{words('Tidak dinilai')}: {code} {reason_text(words, code)}")
    digits = evaluation.rubric.digits
    lines = [
        words(
            "Nilai {tepat} dibulatkan {n} angka menjadi {akhir}",
            tepat=plain(words, float(evaluation.exact[person])),
            n=digits,
            akhir=words.number(float(evaluation.final[person]), digits),
        ),
        words(
            "Predikat {predikat}, peringkat {r}, peringkat unit {u}",
            predikat=grade_text(words, evaluation, person),
            r=plain(words, float(evaluation.shown_rank()[person])),
            u=plain(words, float(evaluation.shown_unit_rank()[person])),
        ),
        *_grading(evaluation, person, words),
    ]
    if unit := person_unit(words, evaluation, person):
        lines.append(unit)
    if evaluation.status[person] == Status.PROVISIONAL:
        lines.append(
            words(
                "Sementara: antara {rendah} dan {tinggi} bila datanya sudah lengkap",
                rendah=words.number(float(evaluation.low[person]), digits),
                tinggi=words.number(float(evaluation.high[person]), digits),
            )
        )
    if explanation.next_band:
        lines.append(
            words(
                "Kurang {poin} poin ke predikat {nama}",
                poin=plain(words, explanation.points_to_next),
                nama=explanation.next_band,
            )
        )
    return Text("\n".join(lines))


def _grading(evaluation: Evaluation, person: int, words: Words) -> list[str]:
    """Say which ratings gave the predikat, and which requirement lowered it."""
    rubric = evaluation.rubric
    lines = [
        words("Rating {judul}: {rating}", judul=title, rating=name)
        for title, name in _ratings(evaluation, person).items()
    ]
    names = [grade.name for grade in rubric.bands]
    plain, band = int(evaluation.plain_band[person]), int(evaluation.given_band[person])
    unmet = [item for item in rubric.requirements if plain <= names.index(item.grade) < band]
    return lines + [
        words(
            "Syarat predikat {nama} tidak terpenuhi: {syarat}",
            nama=safe(item.grade),
            syarat=requirement_text(words, rubric, item),
        )
        for item in unmet
    ]


def _ratings(evaluation: Evaluation, person: int) -> dict[str, str]:
    """Name the ratings of a person by the title of the criterion."""
    found = zip(evaluation.rubric.rated(), evaluation.ratings[person].tolist(), strict=True)
    return {safe(node.title): safe(node.rating[at].name) for node, at in found if at >= 0}


def explanation_json(evaluation: Evaluation, explanation: Explanation, words: Words) -> str:
    """Write the explanation as JSON; contributions add up exactly as decimals."""
    person = explanation.index
    band = int(evaluation.band[person])
    content = {
        "format": 1,
        "nip": evaluation.people.nip[person],
        "nama": evaluation.people.attribute("nama")[person],
        "status": str(evaluation.status_words()[person]),
        "nilai_tepat": _number(float(evaluation.exact[person])),
        "nilai_akhir": _number(float(evaluation.final[person])),
        "predikat": evaluation.rubric.bands[band].name if band >= 0 else None,
        "predikat_sebelum_syarat": _grade_name(evaluation, int(evaluation.plain_band[person])),
        "predikat_sebelum_kalibrasi": _grade_name(evaluation, int(evaluation.given_band[person])),
        "rating": _ratings(evaluation, person),
        "peringkat": _place(float(evaluation.shown_rank()[person])),
        "peringkat_unit": _place(float(evaluation.shown_unit_rank()[person])),
        "kriteria": [_node_json(node, evaluation.rubric) for node in explanation.nodes],
        "langkah": [_step_json(line) for line in explanation.steps],
        **_unit_json(evaluation, person),
        **_conversions_json(explanation.conversions, words),
        "koreksi": [
            {"tempat": str(finding.place), "keputusan": message_of(finding, words.lang).found}
            for finding in _corrections(evaluation, explanation)
        ],
        "tidak_dihitung": [
            {"tempat": str(item.place), "alasan": unused_reason(item.reason, words)}
            for item in explanation.unused
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)


def _grade_name(evaluation: Evaluation, band: int) -> str | None:
    """Name a predikat, None for none."""
    return evaluation.rubric.bands[band].name if band >= 0 else None


def _node_json(node: NodeLine, rubric: Rubric) -> dict[str, Any]:
    return {
        "jalur": node.criterion.path,
        "judul": node.criterion.title,
        "ukuran": _number(node.raw),
        "ukuran_sebelum_dibulatkan": _number(node.unrounded),
        "satuan": node.criterion.unit,
        "nilai": _number(node.score),
        "bobot": node.nominal,
        "bobot_efektif": _number(node.weight),
        "sumbangan": _number(node.contribution),
        "menurut_aturan_kosong": node.filled,
        "sebab": node.cause,
        **_without_json(node),
        "dasar": [
            rubric.bases[name].title for name in node.criterion.basis if name in rubric.bases
        ],
        "sifat": node.criterion.standing.value,
        "baris": [_row_json(row) for row in node.rows],
        **part_json(node.parts),
        "langkah": [_step_json(line) for line in node.steps],
        "kriteria": [_node_json(child, rubric) for child in node.children],
    }


def _row_json(row: RowLine) -> dict[str, Any]:
    return {
        "sel": [
            {
                "berkas": cell.place.file,
                "lembar": cell.place.sheet,
                "sel": cell.place.cell,
                "kolom": cell.field,
                "isi": cell.value,
            }
            for cell in row.cells
        ],
        "nilai": _number(row.value),
        "bobot": _number(row.weight),
        **row_score_json(row),
    }


def _unit_json(evaluation: Evaluation, person: int) -> dict[str, Any]:
    """Write where the unit of a person stands; nothing where units are not ranked."""
    name = evaluation.people.attribute("unit")[person]
    told = [
        {
            "nama": unit.name,
            "nilai": _number(unit.value),
            "dinilai": unit.scored,
            "pegawai": unit.people,
            "peringkat": _place(unit.rank),
            "sebab": unit.reason,
        }
        for unit in evaluation.units
        if unit.name == name
    ]
    return {"unit": told[0]} if told else {}


def _conversions_json(lines: Sequence[ConversionLine], words: Words) -> dict[str, Any]:
    """Write the conversions; nothing where the rubric declares none."""
    told = [
        {
            "id": line.conversion.id,
            "judul": line.conversion.title,
            "satuan": line.conversion.unit,
            "jumlah": _number(line.value),
            "pembulatan": line.conversion.digits,
            "sebab": line.cause,
            "dasar": list(line.conversion.basis),
            "sifat": line.conversion.standing.value,
            "kali": [
                {
                    "nama": factor_name(words, part.factor),
                    "angka": _number(part.value),
                    "bagi": part.factor.divisor,
                    "baris": [_row_json(row) for row in part.rows],
                }
                for part in line.factors
            ],
        }
        for line in lines
    ]
    return {"konversi": told} if told else {}


def _without_json(node: NodeLine) -> dict[str, Any]:
    """Say what puts the person outside; nothing for a criterion that exists."""
    if not node.without:
        return {}
    told = [
        {
            "isian": item.name,
            "nilai": item.value,
            "berkas": item.place.file,
            "lembar": item.place.sheet,
            "sel": item.place.cell,
        }
        for item in node.without
    ]
    return {"tidak_berlaku_bagi": told}


def _step_json(line: StepLine) -> dict[str, Any]:
    """Write one step; the sum of the contributions plus every ``beda`` is the value."""
    row = line.step.row
    return {
        "jenis": line.step.kind.value,
        "baris": row.id if row else None,
        "dasar": list(row.basis) if row else [],
        "sifat": row.standing.value if row else None,
        "awal": line.before,
        "beda": line.change,
        "akhir": line.after,
    }


def _place(rank: float) -> float | None:
    """Give a rank as a whole number where it is one."""
    if math.isnan(rank):
        return None
    return int(rank) if rank.is_integer() else rank


def _number(value: float) -> float | None:
    return None if math.isnan(value) else value


def node_sentence(node: NodeLine, words: Words) -> str:
    """Say on one line how a criterion got its value and what it contributes."""
    return _node_sentence(node, words)
