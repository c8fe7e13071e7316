// One fact: the sentences side by side, what differs marked.

function showFact(finding) {
  const order = chosen(current());
  const place = order.indexOf(finding);
  const step = (to, words, rel) =>
    order[to] && place >= 0
      ? h("a", { class: "step", rel, href: factAddress(order[to]) }, words)
      : h("span", { class: "step off" }, words);
  const silents = voices.filter((voice) => !finding.voices.has(voice.number));
  return h(
    "article",
    { class: "view fact-view" },
    h(
      "nav",
      { class: "steps", "aria-label": "Facts" },
      h("a", { class: "step", href: address({ fact: "" }) }, "All facts"),
      step(place - 1, "← Previous", "prev"),
      place >= 0 && h("span", { class: "about" }, `${place + 1} of ${order.length}`),
      step(place + 1, "Next →", "next"),
    ),
    h("h2", { tabindex: "-1", id: "title" }, foreign(finding.subject || finding.message)),
    h("p", { class: "about" }, badge(finding.verdict), ` ${about(finding)}`),
    h("p", { class: "message", dir: "auto" }, finding.message),
    h(
      "div",
      { class: finding.values.length > 1 ? "versions" : "versions single" },
      finding.values.map((value, number) => version(finding, value, number)),
    ),
    silents.length > 0 &&
      h(
        "p",
        { class: "silents" },
        h("strong", null, "Silent: "),
        silents.map((source, number) => [
          number > 0 && ", ",
          h("a", { href: articleAddress(source) }, foreign(source.path)),
        ]),
      ),
  );
}

/** One of the values told, and every sentence that tells it. */
function version(finding, { value, told }, number) {
  const sentences = new Map();
  for (const each of told) sentences.set(each.key, [...(sentences.get(each.key) ?? []), each]);
  const speakers = new Set(told.map((each) => each.source.origin)).size;
  return h(
    "section",
    { class: `version ${finding.verdict} v${number % 4}` },
    h("h3", null, h("span", { class: "stance" }, stance(finding, number)), " ", h("bdi", { class: "words" }, value)),
    h("p", { class: "about" }, counted(speakers, "independent source"), `, ${counted(sentences.size, "sentence")}`),
    h(
      "div",
      { class: "sentences" },
      [...sentences.values()].map((statements) => sentence(finding, statements)),
    ),
  );
}

function sentence(finding, statements) {
  const [{ source, sentence: text }] = statements;
  return h(
    "figure",
    null,
    h("blockquote", { dir: "auto" }, marked(text, statements)),
    h(
      "figcaption",
      null,
      h("a", { href: articleAddress(source, finding) }, foreign(source.path), `, ${lines(statements)}`),
      source.origin !== source.number &&
        h("span", { class: "about" }, " · copy of ", foreign(sources[source.origin].name)),
      h("span", { class: "about", dir: "auto" }, [source.title, source.published].filter(Boolean).join(" · ")),
    ),
  );
}

/** The sentence with the words in question marked, and in them the telling ones. */
function marked(text, statements) {
  const pieces = [];
  let done = 0;
  for (const told of [...statements].sort((a, b) => a.start - b.start)) {
    if (told.start < done) continue;
    pieces.push(text.slice(done, told.start));
    const whole = told.start === 0 && told.end >= text.length - 1;
    pieces.push(h(whole ? "span" : "mark", null, emphasised(text, told)));
    done = told.end;
  }
  return [...pieces, text.slice(done)];
}

function emphasised(text, { start, end, telling }) {
  const pieces = [];
  let done = start;
  for (const [from, to] of telling) {
    pieces.push(text.slice(done, from), h("em", null, text.slice(from, to)));
    done = to;
  }
  return [...pieces, text.slice(done, end)];
}
