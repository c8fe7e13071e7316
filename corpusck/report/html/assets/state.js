// What is shown, kept in the fragment of the address, so that a view can be linked and "back" works.

const DEFAULTS = {
  view: "facts",
  verdict: "",
  kind: "",
  source: "",
  min: "0",
  q: "",
  sort: "",
  layout: "",
  fact: "",
  article: "",
};

/** The state that the address tells. */
function current() {
  const told = new URLSearchParams(location.hash.slice(1));
  return Object.fromEntries(Object.entries(DEFAULTS).map(([name, usual]) => [name, told.get(name) ?? usual]));
}

/** The address of the present state with some changes. */
function address(changes) {
  const wanted = Object.entries({ ...current(), ...changes }).filter(([name, value]) => value !== DEFAULTS[name]);
  return `#${new URLSearchParams(wanted)}`;
}

function factAddress(finding) {
  return address({ view: "facts", article: "", fact: finding.id });
}

function articleAddress(source, finding) {
  return address({ view: "facts", article: String(source.number), fact: finding?.id ?? "" });
}

/** Go to another state, as a new step of the history. */
function go(changes) {
  location.hash = address(changes);
}

const FILTERS = {
  verdict: (finding, chosen) => chosen.split(",").includes(finding.verdict),
  kind: (finding, kind) => finding.kind === kind,
  source: (finding, number) => [...finding.sources].some((source) => String(source.number) === number),
  min: (finding, least) => finding.confidence * 100 >= Number(least),
  q: (finding, words) =>
    folded(words)
      .split(/\s+/)
      .every((word) => haystack(finding).includes(word)),
};

const ORDERS = {
  "": { name: "as in the report" },
  sure: { name: "most certain first", order: (a, b) => b.confidence - a.confidence },
  unsure: { name: "least certain first", order: (a, b) => a.confidence - b.confidence },
  voices: { name: "most sources first", order: (a, b) => b.voices.size - a.voices.size },
  kind: { name: "by kind", order: (a, b) => a.kind.localeCompare(b.kind, "en") },
  subject: { name: "by fact, A to Z", order: (a, b) => a.subject.localeCompare(b.subject, "en") },
};

/** The findings that pass all filters but those named, in the chosen order. */
function chosen(state, except = "") {
  const asked = Object.keys(FILTERS).filter((name) => name !== except && state[name] !== DEFAULTS[name]);
  const found = findings.filter((finding) => asked.every((name) => FILTERS[name](finding, state[name])));
  const { order } = ORDERS[state.sort] ?? ORDERS[""];
  return order ? found.sort((a, b) => order(a, b) || a.number - b.number) : found;
}
