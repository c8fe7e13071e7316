// The cells of the facts: the head of a column, what a source states, all values of a fact.

/** The head of a column: a source, and the copies that speak with its voice. */
function heading(voice) {
  const copies = voice.copies.map((copy) => h("li", null, h("a", { href: articleAddress(copy) }, foreign(copy.name))));
  return h(
    "th",
    { scope: "col" },
    h(
      "a",
      { href: articleAddress(voice), title: `${voice.path}${voice.title ? `\n${voice.title}` : ""}` },
      foreign(voice.path),
    ),
    voice.published && h("span", { class: "about" }, voice.published),
    copies.length > 0 &&
      h(
        "details",
        { class: "copies" },
        h("summary", null, copies.length === 1 ? "1 copy" : `${copies.length} copies`),
        h("ul", null, copies),
      ),
  );
}

const silent = h("td", { class: "silent" }, "–", unseen(" silent"));

function cell(finding, voice) {
  if (!finding.voices.has(voice.number)) return silent.cloneNode(true);
  const told = [];
  finding.values.forEach(({ value, told: statements }, number) => {
    const own = statements.filter((each) => each.source === voice);
    const copied = new Set(
      statements
        .filter((each) => each.source !== voice && each.source.origin === voice.number)
        .map((each) => each.source),
    );
    if (own.length + copied.size === 0) return;
    const where = own.length > 0 ? ` · ${lines(own)}` : "";
    const also = [...copied].map((copy) => [
      own.length > 0 ? " · also in " : " · only in its copy ",
      foreign(copy.path),
    ]);
    told.push(
      h(
        "div",
        { class: `value v${number % 4}` },
        h("bdi", { class: "words" }, value),
        h("span", { class: "about" }, stance(finding, number), where, also),
      ),
    );
  });
  return h("td", { class: "told" }, told);
}

/** Each value of a finding with the sources that state it, copies behind their origin. */
function byValue(finding) {
  return finding.values.map(({ value, told }, number) => {
    const where = new Map();
    for (const each of told) where.set(each.source, [...(where.get(each.source) ?? []), each]);
    const places = [...where].map(([source, statements], place) => [
      place > 0 ? "; " : " · ",
      foreign(source.path),
      source.origin !== source.number && " (copy)",
      `, ${lines(statements)}`,
    ]);
    return h(
      "div",
      { class: `value v${number % 4}` },
      h("bdi", { class: "words" }, value),
      h("span", { class: "about" }, stance(finding, number), places),
    );
  });
}
