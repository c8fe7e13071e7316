"""Hostile articles by the ten thousand: `python -m benchmarks.fuzz [ENGINE] [RUNS]`.

ENGINE is `hypothesis`, or `atheris` (extra `fuzz`), which is guided by the branches that an input reaches. Each of RUNS
inputs goes through one parser and the extractors, each tenth with another through the whole job and all formats.
What raises, breaks an invariant of `tests.invariants` or takes more than a second is told, to be kept in
`tests/test_fuzzed.py`. Ends with 1 where there was any.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.ingest.test_hostile import PIECES
from tests.invariants import EXTENSIONS, check_article, check_job

_SECONDS = 1.0
_STORY = Path(__file__).parent.parent / "fixtures" / "us-japan-talks"
_WORDS = (
    *("The storm killed 37 people on Monday. ", "Mayor Anna Holt said “no”. ", "31 February 2024 ", "$5.3 million "),
    *("not ", "at least ", "10,000", "9" * 400, "K\u0430therine Holt ", "\u202e37\u202c", "e\u0301\u0302\u0303" * 20),
    *("\ud800", "\x1b]0;x\x07", "\u200b", "שלום ", "漢字。", "👩‍👩‍👧‍👦", "\u2028", "\x85", "\n\n", "\r\n", "\t| "),
    *("'", '"', "‘", "“", "(", "[", "A. ", "and ", "/", "%", "-"),
    *("&#0;", "&#x110000;", "&amp", "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;", "<title>", "</title>", "<td>", "</td>"),
    *("Title: ", "By Anna Holt\n", "2024-02-30", "00:61", "Key: ", "- ", "# ", "> ", "```\n", "[a]: b\n", "***", "~~"),
)

Article = tuple[bytes, str]


class Tally:
    """Runs inputs, and tells of those that fail, one for each kind of failure."""

    def __init__(self) -> None:
        self.done: Counter[str] = Counter()
        self.failed: dict[str, object] = {}
        self.slowest = 0.0

    def run(self, check: Callable[..., None], *given: object) -> None:
        self.done[check.__name__] += 1
        try:
            seconds = _seconds(check, given)
            if seconds > _SECONDS:  # on a busy machine once is not enough, and the first one imports modules
                seconds = min(seconds, _seconds(check, given))
        except Exception as error:
            at = extract_tb(error.__traceback__)[-1]
            self._tell(f"{type(error).__name__} in {at.filename}:{at.lineno}: {error}", given)
            return
        self.slowest = max(self.slowest, seconds)
        if seconds > _SECONDS:
            self._tell(f"{check.__name__} takes more than a second", given)
        if self.done.total() % 1_000 == 0:
            print(self.page(), file=sys.stderr, flush=True)

    def _tell(self, what: str, given: object) -> None:
        if what not in self.failed:
            self.failed[what] = given
            print(f"{what}\n    {given!r}", flush=True)

    def page(self) -> str:
        """What was done, on one line."""
        done = ", ".join(f"{number:,} by {name}" for name, number in self.done.items())
        return f"{done}; {len(self.failed)} kinds of failure; the slowest took {self.slowest:.2f} s"


def _seconds(check: Callable[..., None], given: tuple[object, ...]) -> float:
    """The processor time of a check."""
    started = time.thread_time()
    check(*given)
    return time.thread_time() - started


def _articles() -> st.SearchStrategy[Article]:
    """Articles of words that mean something to the parsers, of stretches of real ones, and of bytes."""
    story = "".join(path.read_text(encoding="utf-8") for path in sorted(_STORY.iterdir()) if path.is_file())
    pieces = st.sampled_from((*_WORDS, *PIECES.values()))
    cut = st.tuples(st.integers(0, len(story) - 1), st.integers(1, 300)).map(lambda at: story[at[0] : sum(at)])
    often = st.tuples(pieces, st.integers(1, 60)).map(lambda told: told[0] * told[1])
    texts = st.lists(pieces | cut | often | st.text(max_size=20), max_size=12).map("".join)
    encoded = st.tuples(texts, st.sampled_from(("utf-8", "utf-8", "utf-16", "cp1252", "utf-32-be")))
    data = encoded.map(lambda told: told[0].encode(told[1], "replace" if told[1] == "cp1252" else "surrogatepass"))
    mixed = st.tuples(data, st.binary(max_size=12), data).map(b"".join)
    return st.tuples(data | data | mixed | st.binary(max_size=200), st.sampled_from(EXTENSIONS))


def by_hypothesis(tally: Tally, runs: int) -> None:
    """Inputs made of strategies. Nothing is shrunk: an input that fails is short enough."""

    @seed(runs)
    @settings(
        max_examples=runs,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_articles(), _articles(), st.integers(0, 9))
    def fuzzed(one: Article, two: Article, choice: int) -> None:
        tally.run(check_article, *one)
        if not choice:
            tally.run(check_job, (one, two))

    fuzzed()


def by_atheris(tally: Tally, runs: int) -> None:
    """Inputs grown from a corpus of pieces towards branches not yet reached."""
    import atheris  # type: ignore[import-not-found]

    for name in [name for name in sys.modules if name.partition(".")[0] in ("corpusck", "tests")]:
        del sys.modules[name]  # so that they are imported once more, with a count at each branch
    with atheris.instrument_imports(include=["corpusck"]):
        from tests.invariants import check_article, check_job

    def fuzzed(data: bytes) -> None:
        extension = EXTENSIONS[len(data) % 3]
        tally.run(check_article, data[1:], extension)
        if data[:1] < b"\x1a":
            half = len(data) // 2
            tally.run(check_job, ((data[1:half], extension), (data[half:], ".txt")))
        if tally.done["check_article"] == runs:
            _end(tally)

    atheris.Setup([sys.argv[0], f"-runs={runs + 1}", "-max_len=4000", "-timeout=60", *_corpus()], fuzzed)
    atheris.Fuzz()


def _corpus() -> list[str]:
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="corpusck-fuzz-"))
    for number, piece in enumerate((*_WORDS, *PIECES.values())):
        told = (f"\n{piece}" * 3 + _WORDS[0]).encode("utf-8", "surrogatepass")
        (folder / str(number)).write_bytes(told)
    return [str(folder)]


def _end(tally: Tally) -> None:
    """Leave at once, for libFuzzer ends the process without giving control back."""
    import os

    print(tally.page(), flush=True)
    os._exit(bool(tally.failed))


def main() -> None:
    engine = sys.argv[1] if len(sys.argv) > 1 else "hypothesis"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    tally = Tally()
    (by_atheris if engine == "atheris" else by_hypothesis)(tally, runs)
    _end(tally)


if __name__ == "__main__":
    main()
