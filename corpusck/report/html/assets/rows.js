// A long table of which only the rows near the window are drawn. Heights are guessed until a row has been drawn.

const AROUND = 600; // pixels drawn above and below the window, so that a scroll shows no gap

class Rows {
  /** `draw(index)` makes row `index`; `guess` is the usual height of a row in pixels. */
  constructor(scroller, table, draw, guess) {
    this.scroller = scroller;
    this.draw = draw;
    this.guess = guess;
    this.above = spacer();
    this.body = h("tbody");
    this.below = spacer();
    table.append(this.above, this.body, this.below);
    let asked = false;
    const later = () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        this.update();
      });
    };
    scroller.addEventListener("scroll", later, { passive: true });
    new ResizeObserver(later).observe(scroller);
  }

  /** Show `count` rows, all drawn anew. */
  reset(count) {
    this.heights = new Float64Array(count).fill(this.guess);
    this.drawn = new Map();
    this.body.replaceChildren();
    this.update();
  }

  /** Draw the rows that are there anew, in their places. */
  redraw() {
    for (const [index, row] of this.drawn) {
      const made = this.draw(index),
        focused = row.contains(document.activeElement);
      row.replaceWith(made);
      this.drawn.set(index, made);
      if (focused) made.querySelector("a")?.focus({ preventScroll: true });
    }
  }

  /** Draw what has come near the window and drop what has left it. */
  update() {
    if (!this.scroller.isConnected || !this.heights) return;
    for (let round = 0; round < 3 && this.pass(); round++);
  }

  pass() {
    const [first, last] = this.near();
    for (const [index, row] of this.drawn) {
      if (index < first || index >= last) {
        row.remove();
        this.drawn.delete(index);
      }
    }
    const fresh = [];
    let next = this.body.firstChild;
    for (let index = first; index < last; index++) {
      const row = this.drawn.get(index);
      if (row) {
        next = row.nextSibling;
        continue;
      }
      const made = this.draw(index);
      this.drawn.set(index, made);
      this.body.insertBefore(made, next);
      fresh.push([index, made]);
    }
    for (const [index, row] of fresh) this.heights[index] = row.offsetHeight || this.guess;
    this.above.style.height = `${sum(this.heights, 0, first)}px`;
    this.below.style.height = `${sum(this.heights, last, this.heights.length)}px`;
    return fresh.length > 0;
  }

  near() {
    const { scrollTop, clientHeight } = this.scroller;
    const from = scrollTop - AROUND,
      to = scrollTop + clientHeight + AROUND;
    let first = 0,
      top = 0;
    while (first < this.heights.length && top + this.heights[first] < from) top += this.heights[first++];
    let last = first;
    while (last < this.heights.length && top < to) top += this.heights[last++];
    return [first, last];
  }

  /** Bring row `index` into the window and return it. */
  reveal(index) {
    const top = sum(this.heights, 0, index);
    const { scrollTop, clientHeight } = this.scroller;
    if (!this.drawn.has(index) || top < scrollTop || top + this.heights[index] > scrollTop + clientHeight) {
      this.scroller.scrollTop = Math.max(top - clientHeight / 3, 0);
      this.update();
    }
    return this.drawn.get(index);
  }
}

function spacer() {
  return h("tbody", { class: "spacer", "aria-hidden": "true" });
}

function sum(heights, from, to) {
  let total = 0;
  for (let index = from; index < to; index++) total += heights[index];
  return total;
}
