// Plots as inline SVG. Each has a text that says the same; sizes are in pixels.

const SQUARE = { most: 72, counts: 56, conflicts: 20, names: 14, least: 4 }; // sides of a square: what fits into it
const NAMED = 80; // sources up to which a heat map has their names, and scrolls where it has no room
const LETTER = 7; // width of a letter, about
const HEATS = [
  "share nothing",
  "always agree",
  "conflict at times (up to 1 in 5)",
  "conflict often (up to 1 in 2)",
  "conflict more than they agree",
];

/** How hot a pair of sources is, as an index into HEATS. */
function heat({ agree, conflict }) {
  const share = conflict / (agree + conflict);
  if (agree + conflict === 0) return 0;
  return share === 0 ? 1 : share <= 0.2 ? 2 : share <= 0.5 ? 3 : 4;
}

/**
 * Sources by sources, with a line that tells the pair under the pointer; `pair(i, j)` counts their agreements and
 * conflicts. The more sources, the smaller the squares: they hold both counts, the conflicts alone, or nothing.
 */
function heatMap(names, pair, room) {
  const named = names.length <= NAMED;
  const longest = Math.max(...names.map((name) => name.length));
  const left = named ? Math.min(150, 12 + LETTER * longest) : 0;
  const fitting = Math.min(SQUARE.most, Math.floor((room - left) / names.length));
  const size = Math.max(fitting, names.length <= 8 ? SQUARE.counts : named ? SQUARE.names : SQUARE.least);
  const upright = named && size < LETTER * longest + 4;
  const top = !named ? 0 : upright ? left : 24;
  const squares = HEATS.map(() => []);
  const texts = [];
  const side = size - (named ? 1 : 0);
  for (let i = 0; i < names.length; i++) {
    for (let j = 0; j < names.length; j++) {
      if (i === j) continue;
      const counts = pair(i, j);
      const level = heat(counts);
      const [x, y] = [left + j * size, top + i * size];
      squares[level].push(`M${x} ${y}h${side}v${side}h${-side}z`);
      const words = inSquare(counts, size);
      if (words) texts.push(label(x + size / 2, y + size / 2 + 4, words, "middle"));
    }
  }
  const [width, height] = [left + size * names.length, top + size * names.length];
  const map = svg(
    "svg",
    {
      class: "plot heat",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": "Heat map of agreement between sources; the table below tells the pairs that conflict most.",
    },
    squares.map((paths, level) => svg("path", { class: `heat${level}`, d: paths.join("") })),
    named ? names.map((name, number) => heads(name, number, { left, top, size, upright })) : [],
    texts,
  );
  const told = h("p", { class: "about pointed", "aria-hidden": "true" }, "\u00a0");
  map.addEventListener("pointermove", (event) => {
    const box = map.getBoundingClientRect();
    const at = (offset, before) => Math.floor((offset - before) / size);
    const [i, j] = [at(event.clientY - box.top, top), at(event.clientX - box.left, left)];
    if (i === j || !(i in names) || !(j in names)) return;
    const { agree, conflict } = pair(i, j);
    told.replaceChildren(foreign(names[i]), " and ", foreign(names[j]), `: ${agree} ✓ ${conflict} ✗`);
  });
  return [wide("Heat map", map), told];
}

/** What a square of some size tells of a pair that shares facts. */
function inSquare({ agree, conflict }, size) {
  if (agree + conflict === 0 || size < SQUARE.conflicts) return "";
  if (size >= SQUARE.counts) return `${agree}✓ ${conflict}✗`;
  return conflict > 0 ? String(conflict) : "";
}

/** The name of a source before its row and above its column, from bottom to top where it is longer than a square. */
function heads(name, number, { left, top, size, upright }) {
  const middle = (number + 0.5) * size + 4;
  const short = shortened(name, left - 10);
  const above = upright
    ? svg("text", { transform: `translate(${left + middle} ${top - 6}) rotate(-90)` }, short)
    : label(left + middle - 4, 16, name, "middle");
  return [label(left - 6, top + middle, short, "end"), above];
}

/** When each source was published: a row a source, or a bar a stretch of days where there are many. */
function timeline(dated, room) {
  const days = dated.map((source) => Date.parse(source.published) / 86_400_000);
  const first = Math.min(...days),
    span = Math.max(Math.max(...days) - first, 1);
  return dated.length <= 40 ? points(dated, days, first, span, room) : bars(days, first, span, room);
}

function points(dated, days, first, span, room) {
  const left = 12,
    right = 12,
    height = 26 * dated.length + 34;
  const at = (day) => left + ((day - first) / span) * (room - left - right);
  const rows = dated.map((source, number) => {
    const x = at(days[number]),
      y = 26 * number + 18,
      late = x > room / 2;
    return [
      svg("line", { x1: left, x2: room - right, y1: y, y2: y, class: "rule" }),
      svg("circle", { cx: x, cy: y, r: 6, class: source.origin === source.number ? "dot" : "dot copy" }),
      label(late ? x - 12 : x + 12, y + 4, `${source.name} · ${source.published}`, late ? "end" : "start", "halo"),
    ];
  });
  return svg(
    "svg",
    {
      class: "plot",
      width: room,
      height,
      viewBox: `0 0 ${room} ${height}`,
      role: "img",
      "aria-label": `Timeline: ${dated.map((source) => `${source.name} ${source.published}`).join(", ")}`,
    },
    rows,
    ends(first, span, left, room - right, height - 8),
  );
}

function bars(days, first, span, room) {
  const height = 150,
    slots = Math.min(span + 1, Math.floor(room / 8));
  const counts = new Array(slots).fill(0);
  for (const day of days) counts[Math.min(Math.floor(((day - first) / (span + 1)) * slots), slots - 1)]++;
  const most = Math.max(...counts),
    wide = room / slots;
  const columns = counts.map((number, slot) => {
    const tall = (number / most) * (height - 46);
    return svg("rect", { class: "bar", x: slot * wide, y: height - 26 - tall, width: wide - 1, height: tall });
  });
  return svg(
    "svg",
    {
      class: "plot",
      width: room,
      height,
      viewBox: `0 0 ${room} ${height}`,
      role: "img",
      "aria-label": `Timeline: ${days.length} sources, at most ${most} in one stretch`,
    },
    label(0, 14, `at most ${most}`, "start"),
    columns,
    ends(first, span, 0, room, height - 8),
  );
}

function ends(first, span, left, right, y) {
  const day = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  return [label(left, y, day(first), "start", "faint"), label(right, y, day(first + span), "end", "faint")];
}

/** A bar of agreements and conflicts, drawn to scale. */
function balance(agreements, conflicts, most) {
  const scale = 120 / Math.max(most, 1),
    good = agreements * scale,
    bad = conflicts * scale;
  return svg(
    "svg",
    { class: "plot", width: 120, height: 12, viewBox: "0 0 120 12", "aria-hidden": "true" },
    svg("rect", { class: "good", x: 0, y: 1, width: good, height: 10 }),
    svg("rect", { class: "bad", x: good, y: 1, width: bad, height: 10 }),
  );
}

function label(x, y, text, anchor, kind = "") {
  return svg("text", { x, y, "text-anchor": anchor, class: kind }, text);
}

function shortened(name, size) {
  const most = Math.floor(size / LETTER);
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
