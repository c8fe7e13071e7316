// One fact: the sentences side by side, what differs marked.

const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*%?/gu;

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
      [...sentences.values()].map((statements) => sentence(finding, number, statements)),
    ),
  );
}

function sentence(finding, number, statements) {
  const [{ source, sentence: text }] = statements;
  return h(
    "figure",
    null,
    h("blockquote", { dir: "auto" }, marked(text, statements, telling(finding, number))),
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

/** The sentence with the words in question marked, and in them the words for which `telling` holds. */
function marked(text, statements, telling) {
  const pieces = [];
  let done = 0;
  for (const { start, end } of [...statements].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    pieces.push(text.slice(done, start));
    const whole = start === 0 && end >= text.length - 1;
    pieces.push(h(whole ? "span" : "mark", null, emphasised(text.slice(start, end), telling)));
    done = end;
  }
  return [...pieces, text.slice(done)];
}

function emphasised(text, telling) {
  const pieces = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!telling(folded(word))) continue;
    pieces.push(text.slice(done, index), h("em", null, word));
    done = index + word.length;
  }
  return [...pieces, text.slice(done)];
}

/** Which words tell: between versions those that no other version has, in one version those that several sources share. */
function telling(finding, number) {
  const others = finding.values.filter((_, place) => place !== number);
  if (others.length > 0) {
    const known = words(others.flatMap((value) => value.told));
    return (word) => !known.has(word);
  }
  const spread = new Map();
  for (const each of finding.values[0].told) {
    for (const word of words([each])) spread.set(word, (spread.get(word) ?? new Set()).add(each.source));
  }
  return (word) => word.length > 3 && spread.get(word)?.size > 1;
}

function words(statements) {
  return new Set(statements.flatMap((told) => told.sentence.slice(told.start, told.end).match(WORD) ?? []).map(folded));
}
