"use strict";
/* The live part of the report. Foreign text reaches the page only as text
   (textContent, never markup); the state of the page stands in the address
   after "#", so that a person, a search or an order can be sent as a link. */
(async () => {
  const byId = (id) => document.getElementById(id);
  const words = JSON.parse(byId("kata").textContent);
  const say = (name, slots = {}) =>
    words[name].replace(/\{(\w+)\}/g, (whole, slot) => (slot in slots ? slots[slot] : whole));

  // --- small tools ------------------------------------------------------------

  const SVG = "http://www.w3.org/2000/svg";
  function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) node.setAttribute(name, value);
    }
    node.append(...children.flat().filter((child) => child !== null && child !== ""));
    return node;
  }
  const el = (tag, attributes = {}, ...children) =>
    fill(document.createElement(tag), attributes, children);
  const svg = (tag, attributes = {}, ...children) =>
    fill(document.createElementNS(SVG, tag), attributes, children);
  const text = (value) => el("bdi", {}, value);
  const rint = (x) => {
    const near = Math.round(x);
    return Math.abs(x - Math.trunc(x)) === 0.5 && near % 2 ? near - 1 : near;
  };
  const gradeName = (i) => {
    const given = data.given.length ? data.given[i] : data.band[i];
    const grade = data.grades[data.band[i]][0];
    return given === data.band[i] ? grade : say("calibrated", { sesudah: grade, sebelum: data.grades[given][0] });
  };
  const whole = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, words.thousands);
  const grouped = (number) => (number % 1 ? whole(Math.floor(number)) + words.decimal + String(number).split(".")[1] : whole(number));

  /* Write whole steps of 10^-decimals as a decimal number: [head, fine tail]. */
  function digits(steps, decimals, least, most = decimals) {
    const sign = steps < 0 ? "-" : "";
    const all = String(Math.abs(steps)).padStart(decimals + 1, "0");
    const cut = all.length - decimals;
    let part = all.slice(cut).replace(/0+$/, "").padEnd(least, "0");
    const tail = part.slice(most);
    part = part.slice(0, most);
    return [sign + grouped(all.slice(0, cut)) + (part ? words.decimal + part : ""), tail];
  }
  const decimal = (steps, decimals, least = 0) =>
    steps === null ? words.none : digits(steps, decimals, least)[0];

  // --- data ---------------------------------------------------------------------

  async function unpack() {
    const packed = atob(byId("data").textContent);
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < packed.length; i += 1) bytes[i] = packed.charCodeAt(i);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return JSON.parse(await new Response(stream).text());
  }

  let data;
  try {
    data = await unpack();
  } catch (problem) {
    byId("jumlah").textContent = words.old_browser;
    throw problem;
  }
  const count = data.n;
  const nips = count ? data.nip.split("\n") : [];
  const names = count ? data.name.split("\n") : [];
  const label = (column, i) => column.d[column.k[i]];
  const steps = (column, i) => (column.d ? column.d[column.k[i]] : column.v[i]);
  const unitOf = (i) => label(data.unit, i) || words.unknown_unit;
  const keyOf = (i) => data.keys[i] ?? nips[i];
  const [SCORED, PROVISIONAL, NOT_SCORED] = [0, 1, 2];
  const GRID = 1e12;
  const children = data.nodes.map((_, c) => data.nodes.flatMap((n, k) => (n.parent === c ? k : [])));
  const tops = data.nodes.flatMap((node, c) => (node.parent < 0 ? c : []));

  const changesOf = (c) => data.changes.filter((change) => change.node === c);
  const changed = [...data.nodes.map((_, c) => changesOf(c)), changesOf(-1)];
  const changeBy = (change, i) => {
    const value = steps(change.by, i);
    return value === null ? null : value * 10 ** (12 - change.by.e);
  };

  /* Scores and contributions of one person, in whole steps of 1e-12, exactly as
     the engine adds them: each product is put on the grid, then sums are whole.
     What adjustments and rounding changed is added last. */
  function working(i) {
    const share = data.weights.d[data.weights.k[i]];
    const score = [];
    const given = [];
    const total = (nodes) => nodes.reduce((sum, c) => (given[c] === null ? null : sum === null ? null : sum + given[c]), 0);
    const after = (sum, list) => list.reduce((value, change) => {
      const by = changeBy(change, i);
      return value === null || by === null ? null : value + by;
    }, sum);
    /* gone: dropped out for lack of data; one that was not chosen has a value still. */
    const gone = [];
    for (let c = data.nodes.length - 1; c >= 0; c -= 1) {
      const leaf = data.nodes[c].leaf;
      if (leaf >= 0) {
        const column = data.leaves[leaf].score;
        const value = steps(column, i);
        score[c] = value === null ? null : value * 10 ** (12 - column.e);
        gone[c] = value === null && Boolean(data.leaves[leaf].filled[i]);
      } else {
        const live = children[c].some((child) => share[child] !== 0);
        score[c] = live ? after(total(children[c]), changed[c]) : null;
        gone[c] = children[c].every((child) => gone[child]);
      }
      given[c] = gone[c] ? 0 : score[c] === null ? null : rint(share[c] * (score[c] / GRID) * GRID);
    }
    const sum = total(tops);
    return { share, score, given, sum, exact: after(sum, changed[data.nodes.length]) };
  }
  /* Whether a criterion does not exist for a person: the leaf, or all below it. */
  const outside = (c, i) => (data.nodes[c].leaf >= 0
    ? data.leaves[data.nodes[c].leaf].filled[i] === 2
    : children[c].every((child) => outside(child, i)));
  const rounded = (value) => (value === null ? null : rint0(value));
  const rint0 = (value) => {
    const nine = rint(value / 1e3);
    const coarse = 10 ** (9 - data.digits);
    return Math.sign(nine) * Math.floor((Math.abs(nine) + coarse / 2) / coarse);
  };

  // --- state in the address -----------------------------------------------------

  const EMPTY = { cari: "", unit: "", predikat: "", urut: "", nip: "" };
  let state = { ...EMPTY };
  function readAddress() {
    const hash = location.hash.slice(1);
    if (hash && !hash.includes("=")) return false; // a plain link to a section
    const given = new URLSearchParams(hash);
    state = { ...EMPTY };
    for (const name of Object.keys(EMPTY)) state[name] = given.get(name) ?? "";
    return true;
  }
  function writeAddress(change, keep = true) {
    state = { ...state, ...change };
    const given = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
    const address = "#" + given.toString();
    if (keep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  // --- list: search, filter, sort -------------------------------------------------

  const search = byId("cari");
  const unitChoice = byId("pilih-unit");
  const gradeChoice = byId("pilih-predikat");
  const option = (value, shown) => el("option", { value }, shown);
  unitChoice.append(
    option("", words.all_units),
    ...data.unit.d.map((name) => option(name || "?", name || words.unknown_unit)),
  );
  gradeChoice.append(
    option("", words.all_grades),
    ...data.grades.map(([name]) => option(name, name)),
    option("sementara", words.provisional),
    option("tidak-dinilai", words.not_scored),
  );

  let haystack = null;
  const folded = () => {
    haystack ??= names.map((name, i) => `${name} ${nips[i]} ${unitOf(i)}`.toLowerCase());
    return haystack;
  };
  function matching() {
    const compact = state.cari.replace(/\s+/g, "");
    const wanted = (/^\d+$/.test(compact) ? compact : state.cari).toLowerCase().split(/\s+/).filter(Boolean);
    const unit = state.unit ? data.unit.d.indexOf(state.unit === "?" ? "" : state.unit) : -1;
    const grade = data.grades.findIndex(([name]) => name === state.predikat);
    const status = { sementara: PROVISIONAL, "tidak-dinilai": NOT_SCORED }[state.predikat];
    const lines = wanted.length ? folded() : null;
    const found = [];
    for (let i = 0; i < count; i += 1) {
      if (state.unit && data.unit.k[i] !== unit) continue;
      if (state.predikat && (status === undefined ? data.band[i] !== grade : data.status[i] !== status)) continue;
      if (lines && !wanted.every((word) => lines[i].includes(word))) continue;
      found.push(i);
    }
    return Int32Array.from(found);
  }

  const sortKeys = new Map();
  function keysFor(name) {
    if (!sortKeys.has(name)) sortKeys.set(name, makeKeys(name));
    return sortKeys.get(name);
  }
  const ordinal = (texts) => {
    const order = Int32Array.from(texts.keys());
    const low = texts.map((value) => value.toLowerCase());
    order.sort((a, b) => (low[a] < low[b] ? -1 : low[a] > low[b] ? 1 : a - b));
    const place = new Float64Array(texts.length);
    order.forEach((position, index) => { place[position] = index; });
    return place;
  };
  const orNaN = (value) => (value === null ? NaN : value);
  function makeKeys(name) {
    if (name === "nama") return ordinal(names);
    if (name === "unit") return Float64Array.from(data.unit.k);
    const keys = new Float64Array(count);
    for (let i = 0; i < count; i += 1) {
      if (name === "peringkat") keys[i] = data.rank[i] || NaN;
      else if (name === "nilai") keys[i] = orNaN(steps(data.final, i));
      else if (name === "predikat") keys[i] = data.band[i] < 0 ? NaN : data.band[i];
      else keys[i] = orNaN(working(i).score[tops[Number(name)]]);
    }
    return keys;
  }
  function sorted(rows) {
    if (!state.urut) return rows;
    const [name, way] = state.urut.split(":");
    const keys = keysFor(name);
    const sign = way === "turun" ? -1 : 1;
    return rows.sort((a, b) => {
      const [x, y] = [keys[a], keys[b]];
      if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y) || a - b;
      return sign * (x - y) || a - b;
    });
  }

  // --- list: drawing ------------------------------------------------------------

  const frame = byId("jendela");
  const table = byId("tabel");
  const body = table.tBodies[0];
  const width = table.tHead.rows[0].cells.length;
  const WHOLE = 250; // up to so many rows are simply shown, without a window
  const MARGIN = 12;
  let rows = new Int32Array(0);
  let rowHeight = 0;
  let drawn = "";

  const finalText = (i) => {
    const value = steps(data.final, i);
    return value === null ? words.none : decimal(value, data.final.e, data.digits);
  };
  function statusText(i) {
    if (data.status[i] === PROVISIONAL) return words.provisional;
    if (data.status[i] === NOT_SCORED) return label(data.reason, i)[1];
    return "";
  }
  function row(i, place) {
    const { score } = working(i);
    const cells = tops.map((c) =>
      el("td", { class: "num c-part" }, outside(c, i) ? words.outside : decimal(rounded(score[c]), data.digits, data.digits)));
    const status = statusText(i);
    const link = new URLSearchParams({ ...Object.fromEntries(Object.entries(state).filter(([, v]) => v)), nip: keyOf(i) });
    return el("tr", { "aria-rowindex": place + 2, "data-i": i },
      el("td", { class: "num" }, data.rank[i] ? grouped(data.rank[i]) : words.none),
      el("th", { scope: "row", class: "who" },
        el("a", { href: "#" + link.toString(), class: "name" }, text(names[i] || words.no_name)),
        el("span", { class: "sub" }, text(nips[i]), el("bdi", { class: "sub-unit" }, unitOf(i)))),
      el("td", { class: "c-unit" }, text(unitOf(i))),
      el("td", { class: "num strong" }, finalText(i)),
      el("td", { class: "grade" }, text(data.band[i] < 0 ? words.not_scored : gradeName(i)),
        status ? el("span", { class: "status" }, text(status)) : ""),
      cells);
  }
  function gap(height) {
    const cell = el("td", { colspan: width });
    cell.style.height = `${height}px`;
    return el("tr", { class: "gap", "aria-hidden": "true" }, cell);
  }
  function draw() {
    const whole = rows.length <= WHOLE;
    const first = whole ? 0 : Math.max(0, Math.floor(frame.scrollTop / rowHeight) - MARGIN);
    const last = whole ? rows.length : Math.min(rows.length, first + Math.ceil(frame.clientHeight / rowHeight) + 2 * MARGIN);
    const mark = `${first}:${last}`;
    if (mark === drawn) return;
    drawn = mark;
    const focused = document.activeElement?.closest?.("tr")?.dataset.i;
    const shown = [];
    for (let place = first; place < last; place += 1) shown.push(row(rows[place], place));
    if (!rows.length) shown.push(el("tr", {}, el("td", { colspan: width }, words.nobody)));
    body.replaceChildren(
      ...(first ? [gap(first * rowHeight)] : []),
      ...shown,
      ...(last < rows.length ? [gap((rows.length - last) * rowHeight)] : []),
    );
    if (focused) body.querySelector(`tr[data-i="${focused}"] a`)?.focus({ preventScroll: true });
  }
  function redraw() { drawn = ""; draw(); }

  function showList() {
    rows = sorted(matching());
    search.value = state.cari;
    unitChoice.value = state.unit;
    gradeChoice.value = state.predikat;
    for (const head of table.tHead.rows[0].cells) {
      const [name, way] = state.urut.split(":");
      if (head.dataset.sort === name) head.setAttribute("aria-sort", way === "turun" ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    byId("jumlah").textContent = say("shown", { tampil: grouped(rows.length), semua: grouped(count) });
    frame.classList.toggle("whole", rows.length <= WHOLE);
    table.setAttribute("aria-rowcount", rows.length + 1);
    frame.scrollTop = 0;
    rowHeight ||= body.rows[0]?.offsetHeight || 56;
    redraw();
  }

  // --- one person -----------------------------------------------------------------

  const panel = byId("orang");
  const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));
  const section = (title, ...content) => (content.flat().length ? [el("h3", {}, title), ...content] : []);
  const list = (items) => (items.length ? el("ul", {}, items.map((item) => el("li", {}, text(item)))) : []);
  const marked = (bits, names_) => names_.filter((_, k) => Math.floor(bits / 2 ** k) % 2);

  const ranksIn = (ranks, same) => {
    let total = 0;
    for (let i = 0; i < count; i += 1) if (ranks[i] && same(i)) total += 1;
    return total;
  };
  function facts(i) {
    const rank = data.rank[i];
    const group = data.group.d.length > 1 ? ` (${label(data.group, i)})` : "";
    const all = rank ? ranksIn(data.rank, (k) => data.group.k[k] === data.group.k[i]) : 0;
    const inUnit = rank ? ranksIn(data.unit_rank, (k) => data.unit.k[k] === data.unit.k[i]) : 0;
    const place = (value, total) => (value ? say("rank_of", { peringkat: grouped(value), semua: grouped(total) }) : words.none);
    return el("dl", { class: "facts" },
      fact(words.final, finalText(i)),
      fact(words.grade, data.band[i] < 0 ? words.none : text(gradeName(i))),
      data.ratings.map((rating) => fact(`${words.rating}: ${rating.title}`, rating.k[i] < 0 ? words.none : text(rating.d[rating.k[i]]))),
      fact(words.rank, text(place(rank, all) + group)),
      rank && inUnit !== all ? fact(words.unit_rank, place(data.unit_rank[i], inUnit)) : "");
  }
  function notes(i) {
    if (data.status[i] === NOT_SCORED) {
      const [code, reason] = label(data.reason, i);
      return [el("p", { class: "box" }, text(say("why_not", { alasan: reason, kode: code })), " ", words.partial)];
    }
    if (data.status[i] !== PROVISIONAL) return [];
    const shifted = (column) => {
      const scale = 10 ** (data.digits - data.final.e);
      return steps(data.final, i) * scale + steps(column, i) * 10 ** (data.digits - column.e);
    };
    const [low, high] = [data.low, data.high].map((column) => decimal(shifted(column), data.digits, data.digits));
    return [el("p", { class: "box" }, say("between", { rendah: low, tinggi: high }))];
  }
  const fine = (value) => {
    if (value === null) return words.none;
    const [head, tail] = digits(value, 12, 2, 4);
    return tail ? [head, el("span", { class: "fine" }, tail)] : head;
  };
  function rawText(node, i) {
    const leaf = data.leaves[node.leaf];
    if (!leaf) return "";
    const value = steps(leaf.raw, i);
    const fault = label(leaf.fault, i);
    if (fault) return say("fault", { kode: fault });
    if (value === null) return data.leaves[node.leaf].filled[i] ? words.filled : words.absent;
    const whole = value * 10 ** (4 - leaf.raw.e);
    const near = leaf.apart ? rint((steps(leaf.score, i) / 10 ** leaf.score.e) * 1e4) : 0;
    return [decimal(whole + near, 4), node.unit ? [" ", text(node.unit)] : []].flat();
  }
  function depthOf(c) {
    let depth = 0;
    for (let up = data.nodes[c].parent; up >= 0; up = data.nodes[up].parent) depth += 1;
    return depth;
  }
  function line(c, i, work) {
    const node = data.nodes[c];
    const share = rint(work.share[c] * 1e6);
    const part = work.given[c] === null ? 0 : (work.given[c] / GRID / data.scale[1]) * 100;
    const out = outside(c, i);
    const how = [...node.how, ...(node.basis.length ? [say("basis", { dasar: node.basis.join("; ") })] : [])];
    return el("tr", { class: node.leaf < 0 ? "node" : null },
      el("th", { scope: "row", class: `depth-${Math.min(depthOf(c), 4)}` }, text(node.title),
        node.leaf < 0 ? "" : el("details", {}, el("summary", {}, words.how), how.map((sentence) => el("p", { class: "note" }, text(sentence))))),
      el("td", { class: "num" }, out ? words.outside : rawText(node, i)),
      el("td", { class: "num" }, out ? words.none : fine(work.score[c])),
      el("td", { class: "num" }, out ? words.none : decimal(share, 4) + "%"),
      el("td", { class: node.parent < 0 ? "num strong" : "num soft" }, out ? words.none : fine(work.given[c])),
      el("td", { class: "meter" }, node.parent >= 0 ? "" : svg("svg", { height: 10, "aria-hidden": "true" },
        svg("rect", { class: "bar-back", width: "100%", height: 10 }),
        svg("rect", { class: "bar-fill", width: `${Math.max(0, part).toFixed(2)}%`, height: 10 }))));
  }
  function changeLines(list, i, depth) {
    return list.flatMap((change) => {
      const by = changeBy(change, i);
      return change.name === "" || !by ? [] : el("tr", { class: "step" },
        el("th", { scope: "row", colspan: 4, class: `depth-${Math.min(depth, 4)}` }, text(change.name)),
        el("td", { class: "num soft" }, (by > 0 ? "+" : "") + fine(by)), el("td", {}));
    });
  }
  function gradeFrom(i) {
    const given = data.given.length ? data.given[i] : data.band[i];
    const plain = data.plain.length ? data.plain[i] : given;
    const [grade, limit] = data.grades[given];
    if (plain !== given) return say("lowered", { predikat: grade, lebih: data.grades[plain][0] });
    return data.matrix ? say("by_matrix", { predikat: grade }) : say("grade_from", { predikat: grade, batas: limit });
  }
  function arithmetic(i) {
    const work = working(i);
    const heads = [words.criterion, words.raw, words.score, words.weight, words.contribution];
    const step = (kind, name, value) => el("tr", { class: kind },
      el("th", { scope: "row", colspan: 4 }, name), el("td", { class: "num" }, value), el("td", {}));
    const band = data.band[i];
    return el("div", { class: "table-region", role: "region", tabindex: 0, "aria-label": words.working },
      el("table", { class: "data working" },
        el("thead", {}, el("tr", {}, heads.map((name, k) => el("th", { scope: "col", class: k ? "num" : null }, name)), el("td", {}))),
        el("tbody", {}, data.nodes.flatMap((_, c) => [line(c, i, work), ...changeLines(changed[c], i, depthOf(c) + 1)]),
          data.status[i] === NOT_SCORED ? [] : [
            step("total", words.sum, fine(work.sum)),
            ...changeLines(changed[data.nodes.length], i, 0),
            step("step", say("rounded", { angka: data.digits }), finalText(i)),
            step("step", band < 0 ? "" : text(gradeFrom(i)), ""),
          ])));
  }
  function areasOf(i) {
    let start = 0;
    for (let k = 0; k < i; k += 1) start += data.areas.count[k];
    return Array.from({ length: data.areas.count[i] }, (_, k) => say("area", {
      judul: data.areas.items[data.areas.item[start + k]],
      label: label(data.areas.label, start + k),
      rata: decimal(steps(data.areas.mean, start + k), data.areas.mean.e, 2),
      jumlah: data.areas.rows[start + k],
    }));
  }
  /* What the result is worth elsewhere, as arithmetic; a page without conversions has no data of them. */
  function conversionsOf(i) {
    if (data.status[i] === NOT_SCORED) return [];
    return (data.conversions ?? []).map((item) => {
      const value = steps(item.amount, i);
      const [kode, sebab] = label(item.cause, i);
      if (value === null) return say("no_conversion", { judul: item.title, sebab, kode });
      const waiting = data.status[i] === PROVISIONAL ? ` (${words.provisional})` : "";
      const jumlah = `${decimal(value, item.amount.e, item.digits)} ${item.unit}`;
      const parts = item.factors.map(({ x, by, name }) => [steps(x, i), x.e, by, name]);
      if (parts.some(([x]) => x === null)) return say("by_rule", { judul: item.title, jumlah }) + waiting;
      const deret = parts.map(([x, e, by, name]) => `${decimal(x, e)}${by ? ` ÷ ${by}` : ""} [${name}]`).join(" × ");
      return say("conversion", { judul: item.title, deret, bulat: item.rounding, jumlah }) + waiting;
    });
  }
  function remarksOf(i) {
    const found = data.remarks.text.filter((_, k) => data.remarks.person[k] === i)
      .map(([code, title, place]) => `${code} ${title}${place ? ` (${place})` : ""}`);
    return data.remarks.cut ? [...found, words.remarks_cut] : found;
  }
  function sourcesOf(i) {
    const seen = label(data.seen, i);
    const [inside, outside] = [1, 0].map((flag) => data.tables.filter((_, k) => seen[k] === flag));
    return el("p", {}, inside.join(", "), outside.length ? ` (${say("not_in", { daftar: outside.join(", ") })})` : "");
  }
  function showPerson(i) {
    const place = rows.indexOf(i);
    const go = (name, to) => {
      const button = el("button", { type: "button" }, words[name]);
      button.disabled = place < 0 || to < 0 || to >= rows.length;
      button.addEventListener("click", () => { writeAddress({ nip: keyOf(rows[to]) }, false); showState(); });
      return button;
    };
    const close = el("button", { type: "button", class: "close" }, words.close);
    close.addEventListener("click", () => panel.close());
    const about = [nips[i], label(data.job, i), label(data.level, i), unitOf(i)].filter(Boolean);
    panel.replaceChildren(
      el("div", { class: "person-bar" }, go("previous", place - 1), go("next", place + 1), el("span", { class: "spacer" }), close),
      el("h2", { id: "orang-nama", class: "person-name", tabindex: -1 }, text(names[i] || words.no_name)),
      el("p", { class: "soft" }, about.flatMap((item, k) => (k ? [" · ", text(item)] : [text(item)]))),
      facts(i),
      ...notes(i),
      ...section(words.working, arithmetic(i)),
      ...section(words.conversions, list(conversionsOf(i))),
      ...section(words.improve, list(areasOf(i))),
      ...section(words.follow_ups, list(marked(data.follow[i], data.follow_ups.map(([kind, what]) => `${kind}: ${what}`)))),
      ...section(words.safeguards, list(marked(data.flags[i], data.safeguards))),
      ...section(words.remarks, list(remarksOf(i))),
      ...section(words.sources, sourcesOf(i)),
      ...section(words.command, el("code", { class: "command" }, `asn-eval explain ${words.run_folder} ${nips[i]}`)),
    );
    openPanel();
  }
  function openPanel() {
    if (!panel.open) panel.showModal();
    panel.scrollTop = 0;
    byId("orang-nama")?.focus({ preventScroll: true });
  }
  function showMissing() {
    const close = el("button", { type: "button" }, words.close);
    close.addEventListener("click", () => panel.close());
    panel.replaceChildren(el("div", { class: "person-bar" }, close), el("h2", { id: "orang-nama", class: "person-name", tabindex: -1 }, words.not_found));
    openPanel();
  }
  panel.addEventListener("close", () => {
    const i = positionOf(state.nip);
    if (state.nip) writeAddress({ nip: "" });
    const place = rows.indexOf(i);
    if (place >= 0) body.querySelector(`tr[data-i="${i}"] a`)?.focus({ preventScroll: true });
  });
  panel.addEventListener("click", (event) => { if (event.target === panel) panel.close(); });
  const positionOf = (key) => {
    const direct = nips.indexOf(key);
    if (direct >= 0) return direct;
    const stray = Object.entries(data.keys).find(([, value]) => value === key);
    return stray ? Number(stray[0]) : -1;
  };

  // --- putting it together ----------------------------------------------------------

  let listed = null;
  function showState() {
    const wanted = [state.cari, state.unit, state.predikat, state.urut].join("\u0000");
    if (wanted !== listed) showList();
    listed = wanted;
    const i = state.nip ? positionOf(state.nip) : -1;
    if (i >= 0) showPerson(i);
    else if (state.nip) showMissing();
    else if (panel.open) panel.close();
  }
  const change = (name, value) => { writeAddress({ [name]: value }, false); showState(); };
  let pause = 0;
  search.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => change("cari", search.value.trim()), 120);
  });
  unitChoice.addEventListener("change", () => change("unit", unitChoice.value));
  gradeChoice.addEventListener("change", () => change("predikat", gradeChoice.value));
  byId("saring").addEventListener("submit", (event) => event.preventDefault());
  byId("saring").addEventListener("reset", (event) => {
    event.preventDefault();
    writeAddress(EMPTY, false);
    showState();
    search.focus();
  });
  for (const head of table.tHead.rows[0].cells) {
    // buttons are not painted in the repeated heads of printed pages; plain text is
    const printed = el("span", { class: "print-only", "aria-hidden": "true" }, head.textContent);
    const button = el("button", { type: "button" }, ...head.childNodes);
    head.replaceChildren(button, printed);
    button.addEventListener("click", () => {
      const falls = state.urut === `${head.dataset.sort}:naik`;
      const first = head.dataset.sort === "nilai" || /^\d+$/.test(head.dataset.sort) ? "turun" : "naik";
      const same = state.urut.startsWith(`${head.dataset.sort}:`);
      change("urut", `${head.dataset.sort}:${same ? (falls ? "turun" : "naik") : first}`);
    });
  }
  body.addEventListener("click", (event) => {
    const target = event.target.closest("tr[data-i]");
    if (!target || event.target.closest("a") || String(getSelection())) return;
    writeAddress({ nip: keyOf(Number(target.dataset.i)) });
    showState();
  });
  let waiting = false;
  frame.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; draw(); });
  });
  addEventListener("resize", redraw);
  addEventListener("hashchange", () => { if (readAddress()) showState(); });
  addEventListener("popstate", () => { if (readAddress()) showState(); });

  const PRINTED = 1000;
  addEventListener("beforeprint", () => {
    body.replaceChildren(...Array.from(rows.slice(0, PRINTED), row));
    byId("catatan-cetak").textContent = rows.length > PRINTED
      ? say("print_cut", { tampil: grouped(PRINTED), semua: grouped(rows.length) }) : "";
    for (const part of document.querySelectorAll("details.finding")) {
      part.dataset.was = part.open;
      part.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const part of document.querySelectorAll("details.finding")) part.open = part.dataset.was === "true";
    redraw();
  });

  byId("saring").hidden = false;
  readAddress();
  showState();
  document.documentElement.dataset.siap = "ya";
})();
