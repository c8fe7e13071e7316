// Which view is shown, and what all views share: the tabs, the colours, keys and paper.

const main = document.getElementById("main");
const said = document.getElementById("said");
const facts = new Facts();
const pageTitle = document.title;

function show() {
  const state = current();
  const article = sources.find((source) => String(source.number) === state.article);
  const finding = findingById.get(state.fact);
  tabs(state);
  if (article) put(showArticle(article, finding));
  else if (finding) put(showFact(finding));
  else if (state.view === "overview") put(showOverview());
  else {
    if (!facts.element.isConnected) main.replaceChildren(facts.element);
    facts.show();
    document.title = pageTitle;
  }
}

/** Show a view from its head; what is current in it comes into sight. */
function put(view) {
  const moved = main.firstElementChild && main.firstElementChild.className !== view.className;
  main.replaceChildren(view);
  const title = document.getElementById("title");
  document.title = `${title.textContent} · ${pageTitle}`;
  const here = view.querySelector(".here");
  // On a narrow page the lower part is covered by the note on the finding.
  if (here) here.scrollIntoView({ block: innerWidth > 900 ? "center" : "start" });
  else main.scrollTop = 0;
  if (shownBefore) (here ?? title).focus({ preventScroll: true });
  if (shownBefore && !moved)
    said.textContent = here ? `${view.querySelector(".note h3").textContent}` : title.textContent;
}

function tabs(state) {
  const tab = (view, words) =>
    h(
      "a",
      { href: address({ view, fact: "", article: "" }), "aria-current": state.view === view ? "page" : null },
      words,
    );
  document.getElementById("views").replaceChildren(tab("facts", "Facts"), tab("overview", "Overview"));
}

/** The arrow keys follow the links "previous" and "next", Escape goes back to the facts. */
function key(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.target.closest("input, select, textarea, .wide")) return;
  const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  const link = rel && main.querySelector(`a[rel=${rel}]`);
  const { fact, article } = current();
  if (link) link.click();
  else if (event.key === "Escape" && (fact || article)) go({ fact: article && fact ? fact : "", article: "" });
  else return;
  event.preventDefault();
}

function colours() {
  const select = document.getElementById("theme");
  const apply = () => {
    document.documentElement.dataset.theme = select.value;
  };
  // Storage may be closed to pages from disk; the choice then lasts as long as the page.
  try {
    select.value = localStorage.getItem("corpusck-theme") ?? "";
  } catch {
    /* the system's colours */
  }
  select.addEventListener("change", () => {
    apply();
    try {
      localStorage.setItem("corpusck-theme", select.value);
    } catch {
      /* as above */
    }
  });
  apply();
}

function paper() {
  let sheet = null;
  addEventListener("beforeprint", () => {
    if (facts.element.isConnected) main.append((sheet = facts.printed()));
  });
  addEventListener("afterprint", () => {
    sheet?.remove();
    sheet = null;
  });
}

let shownBefore = false;
colours();
paper();
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener("hashchange", show);
addEventListener("keydown", key);
show();
shownBefore = true;
