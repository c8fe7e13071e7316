// Plots as inline SVG. Each has a text that says the same; sizes are in pixels.

const LABELLED = 16; // sources up to which a heat map has names and numbers
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

/** Sources by sources; `pair(i, j)` counts their agreements and conflicts. */
function heatMap(names, pair, room) {
  const labelled = names.length <= LABELLED;
  const left = labelled ? Math.min(130, 12 + 8 * Math.max(...names.map((name) => name.length))) : 0;
  const size = Math.max(labelled ? 52 : 4, Math.min(64, Math.floor((room - left) / names.length)));
  const top = labelled ? 24 : 0;
  const side = size - (labelled ? 1 : 0);
  const squares = HEATS.map(() => []);
  const texts = [];
  for (let i = 0; i < names.length; i++) {
    for (let j = 0; j < names.length; j++) {
      if (i === j) continue;
      const counts = pair(i, j);
      const level = heat(counts);
      squares[level].push(`M${left + j * size} ${top + i * size}h${side}v${side}h${-side}z`);
      if (labelled && level > 0)
        texts.push(
          label(
            left + (j + 0.5) * size,
            top + (i + 0.5) * size + 4,
            `${counts.agree}✓ ${counts.conflict}✗`,
            "middle",
            `on${level}`,
          ),
        );
    }
  }
  const heads = labelled
    ? names.flatMap((name, number) => [
        label(left - 6, top + (number + 0.5) * size + 4, name, "end"),
        label(left + (number + 0.5) * size, 16, number < 26 ? shortened(name, size) : "", "middle"),
      ])
    : [];
  const width = left + size * names.length,
    height = top + size * names.length;
  return svg(
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
    heads,
    texts,
  );
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
  const most = Math.floor(size / 8);
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
