// The report: sources, their voices (a source with its copies), findings and what they go by.

const VERDICTS = {
  conflict: { sign: "✗", word: "conflict", many: "conflicts" },
  unstated: { sign: "?", word: "stated alone", many: "stated by one alone" },
  agreement: { sign: "✓", word: "agreement", many: "agreements" },
};
const WORST = Object.keys(VERDICTS);

const report = JSON.parse(document.getElementById("data").textContent);

const sources = report.sources.map((source, number) => ({ ...source, number, copies: [] }));
for (const source of sources) if (source.origin !== source.number) sources[source.origin].copies.push(source);
const voices = sources.filter((source) => source.origin === source.number);

const findings = report.findings.map((finding, number) => {
  const values = finding.values.map(({ value, told }) => ({ value, told: told.map(statement) }));
  const telling = new Set(values.flatMap((value) => value.told.map((told) => told.source)));
  const telledBy = new Set([...telling].map((source) => source.origin));
  return { ...finding, number, values, sources: telling, voices: telledBy };
});
const findingById = new Map(findings.map((finding) => [finding.id, finding]));

function statement([sentence, line, column, start, end, telling]) {
  const [source, at, text] = report.sentences[sentence];
  return { source: sources[source], sentence: text, key: sentence, at, line, column, start, end, telling };
}

/** The letter of one of the values in conflict: A, B … Z, 27 … */
function letter(number) {
  return number < 26 ? String.fromCharCode(65 + number) : String(number + 1);
}

/** Sign and word for a value of a finding: what colour says, said without it. */
function stance(finding, number) {
  const { sign } = VERDICTS[finding.verdict];
  if (finding.verdict === "conflict") return `${sign} version ${letter(number)}`;
  return finding.verdict === "agreement" ? `${sign} agrees` : `${sign} alone`;
}

function badge(verdict) {
  const { sign, word } = VERDICTS[verdict];
  return h("span", { class: `badge ${verdict}` }, `${sign} ${word}`);
}

/** Kind and, where there is doubt, confidence. */
function about(finding) {
  return finding.confidence < 1 ? `${finding.kind} · ${percent(finding.confidence)} sure` : finding.kind;
}

/** "line 7", "lines 7, 9": the lines of statements, each once, in order. */
function lines(statements) {
  const found = [...new Set(statements.map((told) => told.line))].sort((a, b) => a - b);
  return `line${found.length > 1 ? "s" : ""} ${found.join(", ")}`;
}

/** Text as a search sees it: without case and accents. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const searched = new Map();

/** All that a search finds a finding by. */
function haystack(finding) {
  if (!searched.has(finding)) {
    const told = finding.values.flatMap(({ value, told }) => [value, ...told.map((each) => each.sentence)]);
    const where = [...finding.sources].flatMap((source) => [source.path, source.title]);
    searched.set(finding, folded([finding.subject, finding.message, finding.kind, ...told, ...where].join("\n")));
  }
  return searched.get(finding);
}
