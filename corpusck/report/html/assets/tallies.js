// What is counted of the sources: agreements, conflicts, how often one stands alone.

/** For each voice: agreements and conflicts it takes part in, facts it alone states, conflicts in which it is alone. */
function tallies() {
  const rows = new Map(
    voices.map((voice) => [voice.number, { voice, agreement: 0, conflict: 0, unstated: 0, against: 0 }]),
  );
  for (const finding of findings) {
    for (const number of finding.voices) rows.get(number)[finding.verdict]++;
    if (finding.verdict === "conflict") for (const number of loners(finding)) rows.get(number).against++;
  }
  return [...rows.values()];
}

/** Voices that alone tell their value of a conflict, while two others or more tell another. */
function loners(finding) {
  const sides = finding.values.map(({ told }) => new Set(told.map((each) => each.source.origin)));
  return sides
    .filter((side) => side.size === 1 && sides.some((other) => other !== side && other.size > 1))
    .flatMap((side) => [...side]);
}

/** Agreements and conflicts of each pair of voices, by "a b" with a < b. */
function pairs() {
  const counts = new Map();
  const count = (a, b, name) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (!counts.has(key)) counts.set(key, { agree: 0, conflict: 0 });
    counts.get(key)[name]++;
  };
  for (const finding of findings) {
    if (finding.verdict === "unstated") continue;
    const telling = [...finding.voices];
    const sides = finding.values.map(({ told }) => new Set(told.map((each) => each.source.origin)));
    telling.forEach((a, place) => {
      for (const b of telling.slice(place + 1))
        count(a, b, sides.some((side) => side.has(a) && side.has(b)) ? "agree" : "conflict");
    });
  }
  return counts;
}

function pairOf(counts, a, b) {
  const [low, high] = a.number < b.number ? [a, b] : [b, a];
  return counts.get(`${low.number} ${high.number}`) ?? { agree: 0, conflict: 0 };
}
