// One article, all that findings go by marked in its text.

const ELEMENTS = { title: "h3", heading: "h4" };

function showArticle(source, finding) {
  const marks = marksOf(source);
  const stops = [...new Set(marks.map((mark) => mark.finding))];
  const place = stops.indexOf(finding);
  const copies = source.copies.map((copy) => copy.path).join(", ");
  return h(
    "article",
    { class: "view article-view" },
    h(
      "nav",
      { class: "steps", "aria-label": "Findings in this article" },
      finding
        ? h("a", { class: "step", href: factAddress(finding) }, "The fact")
        : h("a", { class: "step", href: address({ article: "", fact: "" }) }, "All facts"),
      step(source, stops.at(place < 0 ? -1 : place - 1), place !== 0, "← Previous", "prev"),
      h("span", { class: "about" }, place < 0 ? counted(stops.length, "finding") : `${place + 1} of ${stops.length}`),
      step(source, stops[place + 1], true, "Next →", "next"),
    ),
    h("h2", { tabindex: "-1", id: "title" }, foreign(source.title || source.path)),
    h("p", { class: "about" }, [
      h("label", null, unseen("Article"), articleChoice(source)),
      h("span", { class: "paper" }, foreign(source.path)),
      source.published && ` · ${source.published}`,
      ` · ${counted(source.sentences, "sentence")}`,
      source.origin !== source.number && [
        " · copy of ",
        h("a", { href: articleAddress(sources[source.origin]) }, foreign(sources[source.origin].path)),
      ],
      copies && [" · copied by ", foreign(copies)],
    ]),
    h(
      "div",
      { class: "reading" },
      h(
        "div",
        { class: "text" },
        source.text
          ? source.blocks.map(
              (block, number) =>
                !(number === 0 && repeats(source, block, marks)) && paragraph(source, block, marks, finding),
            )
          : h("p", null, "The text of this article is not part of the report."),
      ),
      h(
        "aside",
        { "aria-label": "Finding", class: place < 0 ? "idle" : null },
        place >= 0 ? note(source, finding) : legend(stops),
      ),
    ),
  );
}

function step(source, finding, there, words, rel) {
  return finding && there
    ? h("a", { class: "step", rel, href: articleAddress(source, finding) }, words)
    : h("span", { class: "step off" }, words);
}

function articleChoice(source) {
  const select = h(
    "select",
    null,
    sources.map((each) => h("option", { value: each.number, selected: each === source }, each.path)),
  );
  select.addEventListener("change", () => go({ article: select.value, fact: "" }));
  return select;
}

/** The stretches of the article that findings go by, in order. */
function marksOf(source) {
  const marks = findings
    .filter((finding) => finding.sources.has(source))
    .flatMap((finding) =>
      finding.values.flatMap(({ told }) =>
        told
          .filter((each) => each.source === source && each.at >= 0)
          .map((each) => ({ finding, start: each.at + each.start, end: each.at + each.end })),
      ),
    );
  return marks.sort((a, b) => a.start - b.start || a.end - b.end || a.finding.number - b.finding.number);
}

/** Whether a block says what the head of the page says already. */
function repeats(source, [, start, end], marks) {
  return source.text.slice(start, end) === source.title && !marks.some((mark) => mark.start < end);
}

function paragraph(source, [role, start, end], marks, finding) {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = new Set([
    start,
    end,
    ...inside.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)]),
  ]);
  const cuts = [...edges].sort((a, b) => a - b);
  const pieces = cuts.slice(1).map((to, number) => {
    const covering = inside.filter((mark) => mark.start < to && mark.end > cuts[number]);
    return piece(source, source.text.slice(cuts[number], to), covering, finding);
  });
  return h(ELEMENTS[role] ?? "p", { class: role, dir: "auto" }, pieces);
}

/** A stretch of text under the same marks. The shortest mark, then the gravest verdict, is what a click shows. */
function piece(source, text, covering, finding) {
  if (covering.length === 0) return text;
  const here = covering.find((mark) => mark.finding === finding);
  const gravity = (mark) => WORST.indexOf(mark.finding.verdict);
  const [top] = [...covering].sort((a, b) => a.end - a.start - (b.end - b.start) || gravity(a) - gravity(b));
  const shown = here ?? top;
  return h(
    "a",
    {
      class: `mark ${shown.finding.verdict}${here ? " here" : ""}`,
      href: articleAddress(source, top.finding),
      "aria-current": here ? "true" : null,
    },
    text,
  );
}

/** What is said of the current finding beside the text. */
function note(source, finding) {
  return h(
    "div",
    { class: `note ${finding.verdict}` },
    h("h3", null, foreign(finding.subject || finding.message)),
    h("p", { class: "about" }, badge(finding.verdict), ` ${about(finding)}`),
    h("p", { dir: "auto" }, finding.message),
    byValue(finding),
    h("p", null, h("a", { href: factAddress(finding) }, "Compare the sentences")),
  );
}

function legend(stops) {
  return h(
    "div",
    { class: "note" },
    h("h3", null, "In this article"),
    h(
      "ul",
      { class: "plain" },
      WORST.map((verdict) => {
        const number = stops.filter((finding) => finding.verdict === verdict).length;
        return h("li", null, badge(verdict), ` ${number}`);
      }),
    ),
    h("p", { class: "about" }, "The arrow keys ← and → go from finding to finding."),
  );
}
