// The overview: counts, how far each source agrees with the rest, who conflicts with whom, when each was published.

function showOverview() {
  const room = Math.min(Math.max(document.getElementById("main").clientWidth - 48, 280), 1100);
  const counts = pairs();
  const dated = sources
    .filter((source) => source.published)
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.number - b.number));
  return h(
    "div",
    { class: "view overview" },
    h("h2", { tabindex: "-1", id: "title" }, "Overview"),
    tiles(),
    part(
      "Sources",
      "Agreement is the share of a source's agreements among the facts on which others speak too. Alone against the rest: it alone tells its version while two or more tell another.",
      sourceTable(tallies()),
    ),
    voices.length > 1 &&
      part(
        "Who agrees with whom",
        "Each square is a pair of sources: the facts on which they agree ✓ and conflict ✗.",
        heatMap(
          voices.map((voice) => voice.name),
          (i, j) => pairOf(counts, voices[i], voices[j]),
          room,
        ),
        h(
          "ul",
          { class: "keys" },
          HEATS.map((words, level) =>
            h(
              "li",
              null,
              svg(
                "svg",
                { width: 14, height: 14, "aria-hidden": "true" },
                svg("rect", { class: `heat${level}`, width: 14, height: 14 }),
              ),
              ` ${words}`,
            ),
          ),
        ),
        pairTable(counts),
      ),
    dated.length > 0 &&
      part(
        "Published",
        `${dated.length} of ${counted(sources.length, "source")} with a known date${sources.some((source) => source.origin !== source.number) ? "; copies are hollow" : ""}.`,
        wide("Timeline", timeline(dated, room)),
      ),
    report.skipped.length > 0 &&
      part("Skipped files", "These could not be read as articles.", warnings(report.skipped)),
    report.shortened.length > 0 &&
      part("Cut short", "A limit left out a part of these.", warnings(report.shortened)),
  );
}

function warnings(files) {
  return h(
    "ul",
    { class: "plain" },
    files.map((file) => h("li", null, foreign(file.path || "findings"), ": ", foreign(file.reason))),
  );
}

function part(title, about, ...content) {
  return h("section", null, h("h3", null, title), h("p", { class: "about" }, about), content);
}

/** What may be wider than the page and then scrolls by itself. */
function wide(name, content) {
  return h("div", { class: "wide", tabindex: "0", role: "group", "aria-label": name }, content);
}

function tiles() {
  const tile = (number, words, verdict) =>
    h(
      "li",
      { class: `tile ${verdict}` },
      h("a", { href: address({ ...DEFAULTS, verdict }) }, h("strong", null, number.toLocaleString("en")), ` ${words}`),
    );
  const number = (verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  const copies = sources.length - voices.length;
  return h(
    "ul",
    { class: "tiles" },
    WORST.map((verdict) =>
      tile(
        number(verdict),
        `${VERDICTS[verdict].sign} ${number(verdict) === 1 ? VERDICTS[verdict].word : VERDICTS[verdict].many}`,
        verdict,
      ),
    ),
    h(
      "li",
      { class: "tile" },
      h("strong", null, String(sources.length)),
      ` ${sources.length === 1 ? "source" : "sources"}${copies ? `, ${copies} of them ${copies === 1 ? "a copy" : "copies"}` : ""}`,
    ),
  );
}

function sourceTable(rows) {
  const most = Math.max(...rows.map((row) => row.agreement + row.conflict));
  const link = (voice, verdict, number) =>
    number === 0
      ? "0"
      : h("a", { href: address({ ...DEFAULTS, source: String(voice.number), verdict }) }, String(number));
  const body = rows.flatMap(({ voice, agreement, conflict, unstated, against }) => [
    h(
      "tr",
      null,
      h(
        "th",
        { scope: "row" },
        h("a", { href: articleAddress(voice) }, foreign(voice.path)),
        h("span", { class: "about", dir: "auto" }, voice.title),
      ),
      h("td", null, voice.published || "–"),
      h("td", null, agreement + conflict > 0 ? percent(agreement / (agreement + conflict)) : "–"),
      h(
        "td",
        null,
        balance(agreement, conflict, most),
        " ",
        link(voice, "agreement", agreement),
        "✓ ",
        link(voice, "conflict", conflict),
        "✗",
      ),
      h("td", null, String(against)),
      h("td", null, link(voice, "unstated", unstated)),
    ),
    ...voice.copies.map((copy) =>
      h(
        "tr",
        { class: "copy" },
        h(
          "th",
          { scope: "row" },
          "↳ ",
          h("a", { href: articleAddress(copy) }, foreign(copy.path)),
          h("span", { class: "about" }, "copy of ", foreign(voice.name)),
        ),
        h("td", null, copy.published || "–"),
        h("td", { colspan: 4 }, h("span", { class: "about" }, "speaks with the voice of its origin")),
      ),
    ),
  ]);
  const heads = ["Source", "Published", "Agreement", "Agrees, conflicts", "Alone against the rest", "States alone"];
  return wide(
    "Table of sources",
    h(
      "table",
      { class: "plain" },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          heads.map((head) => h("th", { scope: "col" }, head)),
        ),
      ),
      h("tbody", null, body),
    ),
  );
}

function pairTable(counts) {
  const worst = [...counts]
    .filter(([, { conflict }]) => conflict > 0)
    .sort(([, a], [, b]) => b.conflict - a.conflict || a.agree - b.agree)
    .slice(0, 10);
  if (worst.length === 0) return h("p", null, "No two sources conflict.");
  const rows = worst.map(([key, { agree, conflict }]) => {
    const [a, b] = key.split(" ").map((number) => sources[number]);
    return h(
      "tr",
      null,
      h("th", { scope: "row" }, foreign(a.path), " and ", foreign(b.path)),
      h("td", null, `${conflict} ✗`),
      h("td", null, `${agree} ✓`),
    );
  });
  return wide(
    "Pairs",
    h(
      "table",
      { class: "plain" },
      h("caption", null, "Pairs that conflict most"),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          ["Sources", "Conflicts", "Agreements"].map((head) => h("th", { scope: "col" }, head)),
        ),
      ),
      h("tbody", null, rows),
    ),
  );
}
