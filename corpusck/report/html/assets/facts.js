// The facts: a row a fact; a column a source, or the values with those who state them.

const ROOMY = 12; // sources up to which each has a column unless the reader chooses otherwise
const PAPER = 8; // sources up to which each has a column on a sheet of paper
const STEP = 4; // columns drawn and dropped at a time, where there are more than fit
const NARROW = 720; // pixels below which columns of sources do not fit

/** The view of all facts; made once, so that it keeps its place while a fact is read. */
class Facts {
  constructor() {
    this.search = h("input", {
      type: "search",
      id: "q",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: "words in a fact or sentence",
    });
    this.search.addEventListener("input", () => {
      history.replaceState(null, "", address({ q: this.search.value.trim() }));
      this.show();
    });
    this.verdicts = WORST.map((verdict) => this.toggle(verdict));
    this.kind = choice("kind", [
      ["", "every kind"],
      ...[...new Set(findings.map((each) => each.kind))].sort().map((kind) => [kind, kind]),
    ]);
    this.source = choice("source", [
      ["", "any source"],
      ...sources.map((source) => [String(source.number), source.path]),
    ]);
    this.sort = choice(
      "sort",
      Object.entries(ORDERS).map(([name, { name: words }]) => [name, words]),
    );
    this.layout = choice("layout", [
      ["", "as fits"],
      ["sources", "a column a source"],
      ["values", "values and sources"],
    ]);
    this.min = h("input", { type: "range", id: "min", min: 0, max: 100, step: 5 });
    this.min.addEventListener("input", () => {
      history.replaceState(null, "", address({ min: this.min.value }));
      this.show();
    });
    this.least = h("output", { for: "min" });
    this.count = h("p", { class: "count", role: "status" });
    this.reset = h("a", { class: "reset", href: "#" }, "Clear all filters");
    this.head = h("thead");
    this.columns = h("colgroup");
    this.table = h(
      "table",
      { class: "facts" },
      h("caption", { class: "hidden" }, "Facts and what each source states"),
      this.columns,
      this.head,
    );
    this.scroller = h("div", { class: "scroller", role: "region", tabindex: "0", "aria-label": "Facts" }, this.table);
    this.rows = new Rows(this.scroller, this.table, (index) => this.row(index), 84);
    this.table.addEventListener("keydown", (event) => this.move(event));
    this.scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.element = h("div", { class: "view facts-view" }, this.filters(), this.scroller);
    matchMedia(`(max-width: ${NARROW}px)`).addEventListener("change", () => {
      if (this.element.isConnected) this.show();
    });
  }

  filters() {
    const field = (name, control, extra) => h("label", { class: "field" }, h("span", null, name), control, extra);
    const more = h(
      "details",
      { class: "more", open: innerWidth > NARROW },
      h("summary", null, "Filter and sort"),
      h(
        "div",
        { class: "fields" },
        field("Kind", this.kind),
        field("Source", this.source),
        field("Sure at least", this.min, this.least),
        field("Sort", this.sort),
        field("Show", this.layout),
      ),
    );
    return h(
      "form",
      { class: "filters", role: "search", "aria-label": "Facts", onsubmit: (event) => event.preventDefault() },
      h("div", { class: "verdicts", role: "group", "aria-label": "Verdicts" }, this.verdicts),
      h("div", { class: "find" }, h("label", { for: "q" }, "Search"), this.search),
      more,
      h("div", { class: "result" }, this.count, this.reset),
    );
  }

  toggle(verdict) {
    const button = h("button", { type: "button", class: `toggle ${verdict}` });
    button.addEventListener("click", () => {
      const on = new Set(current().verdict.split(",").filter(Boolean));
      if (!on.delete(verdict)) on.add(verdict);
      go({ verdict: on.size === WORST.length ? "" : WORST.filter((each) => on.has(each)).join(",") });
    });
    return button;
  }

  /** Show what the address asks for. */
  show() {
    const state = current();
    const mark = JSON.stringify([state, innerWidth <= NARROW]);
    this.bySource = state.layout ? state.layout === "sources" : voices.length <= ROOMY && innerWidth > NARROW;
    this.fill(state);
    if (mark === this.mark) {
      this.scroller.scrollTop = this.top ?? 0;
      this.rows.update();
      return;
    }
    this.mark = mark;
    this.found = chosen(state);
    this.count.textContent =
      this.found.length === findings.length
        ? counted(findings.length, "fact")
        : `${this.found.length.toLocaleString("en")} of ${counted(findings.length, "fact")}`;
    this.heading();
    this.scroller.scrollTop = this.top = 0;
    this.rows.reset(this.found.length);
  }

  scrolled() {
    if (!this.scroller.isConnected) return;
    this.top = this.scroller.scrollTop;
    if (String(this.near()) !== String(this.span)) {
      this.heading();
      this.rows.redraw();
    }
  }

  /** The columns near the window, first and one past the last. */
  near() {
    if (!this.bySource) return [0, 0];
    const column = (this.table.offsetWidth - this.columns.firstElementChild.offsetWidth) / voices.length;
    const first = Math.floor(this.scroller.scrollLeft / column / STEP) * STEP - STEP;
    const last = first + 3 * STEP + Math.ceil(this.scroller.clientWidth / column / STEP) * STEP;
    return [Math.max(first, 0), Math.min(last, voices.length)];
  }

  /** A cell for each column near the window, and one for all others on either side. */
  across(draw) {
    const [first, last] = this.span;
    const rest = (number) => number > 0 && h("td", { colspan: number, "aria-hidden": "true" });
    const cells = voices.slice(first, last).map((voice, place) => {
      const made = draw(voice);
      made.setAttribute("aria-colindex", first + place + 2);
      return made;
    });
    return [rest(first), cells, rest(voices.length - last)];
  }

  /** Set the controls to what the address tells; a toggle counts what its press would show. */
  fill(state) {
    const on = state.verdict.split(",");
    const rest = chosen({ ...state, sort: "" }, "verdict");
    WORST.forEach((verdict, place) => {
      const number = rest.filter((finding) => finding.verdict === verdict).length;
      const { sign, word, many } = VERDICTS[verdict];
      this.verdicts[place].replaceChildren(
        `${sign} `,
        h("strong", null, number.toLocaleString("en")),
        ` ${number === 1 ? word : many}`,
      );
      this.verdicts[place].setAttribute("aria-pressed", on.includes(verdict));
    });
    if (this.search.value.trim() !== state.q) this.search.value = state.q;
    for (const name of ["kind", "source", "sort", "layout", "min"]) this[name].value = state[name];
    this.least.textContent = `${state.min} %`;
    const filtered = Object.keys(FILTERS).some((name) => state[name] !== DEFAULTS[name]);
    this.reset.hidden = !filtered;
    this.reset.href = address({ ...Object.fromEntries(Object.keys(FILTERS).map((name) => [name, DEFAULTS[name]])) });
  }

  heading() {
    const count = this.bySource ? voices.length : 1;
    this.columns.replaceChildren(h("col", { class: "fact" }), ...Array.from({ length: count }, () => h("col")));
    this.table.classList.toggle("by-source", this.bySource);
    this.table.style.width = this.bySource ? `max(100%, ${16 + 8.75 * voices.length}rem)` : "100%";
    this.table.setAttribute("aria-rowcount", this.found.length + 1);
    this.table.setAttribute("aria-colcount", count + 1);
    this.span = this.near();
    const names = this.bySource ? this.across(heading) : h("th", { scope: "col" }, "What is stated, and by whom");
    this.head.replaceChildren(h("tr", { "aria-rowindex": 1 }, h("th", { scope: "col", class: "fact" }, "Fact"), names));
  }

  row(index) {
    const finding = this.found[index];
    const cells = this.bySource ? this.across((voice) => cell(finding, voice)) : h("td", null, byValue(finding));
    const row = h(
      "tr",
      { class: finding.verdict, "aria-rowindex": index + 2 },
      h(
        "th",
        { scope: "row", class: "fact" },
        h("a", { href: factAddress(finding), class: "subject" }, foreign(finding.subject || finding.message)),
        h("span", { class: "about" }, badge(finding.verdict), ` ${about(finding)}`),
      ),
      cells,
    );
    row.addEventListener("click", (event) => {
      if (!event.target.closest("a") && !String(getSelection())) go({ fact: finding.id });
    });
    return row;
  }

  /** Arrow keys, Home and End go from fact to fact. */
  move(event) {
    const row = event.target.closest("tbody tr");
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!row || !step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const index = Number(row.getAttribute("aria-rowindex")) - 2 + step;
    this.rows
      .reveal(Math.min(Math.max(index, 0), this.found.length - 1))
      .querySelector("a")
      .focus({ preventScroll: true });
  }

  /** All rows for paper: a column a source where they fit, else the values with those who state them. */
  printed() {
    const bySource = this.bySource && voices.length <= PAPER;
    const rows = this.found.map((finding) =>
      h(
        "tr",
        { class: finding.verdict },
        h(
          "th",
          { scope: "row" },
          foreign(finding.subject || finding.message),
          h("span", { class: "about" }, badge(finding.verdict), ` ${about(finding)}`),
        ),
        bySource ? voices.map((voice) => cell(finding, voice)) : h("td", null, byValue(finding)),
      ),
    );
    const heads = bySource ? voices.map((voice) => voice.path) : ["What is stated, and by whom"];
    return h(
      "table",
      { class: bySource ? "printed by-source" : "printed" },
      h("caption", null, `${pageTitle}: ${this.count.textContent}`),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          ["Fact", ...heads].map((head) => h("th", { scope: "col" }, foreign(head))),
        ),
      ),
      h("tbody", null, rows),
    );
  }
}

function choice(name, options) {
  const select = h(
    "select",
    { id: name },
    options.map(([value, words]) => h("option", { value }, words)),
  );
  select.addEventListener("change", () => go({ [name]: select.value }));
  return select;
}
