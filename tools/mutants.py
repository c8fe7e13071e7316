"""Mutation testing by sample: of all small changes that mutmut can make to mentions and rules, how many of some random
ones do the tests of those layers notice?

    python -m tools.mutants [COUNT [SEED]]      prints the score and, module by module, the changes that nobody noticed
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from math import sqrt
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
MADE = ROOT / "mutants"
"""Where mutmut keeps the changed modules."""
SURVIVED = (0, 33)
"""Exit codes: the tests pass, or there are none."""


def results() -> dict[str, int | None]:
    """The changes by name, with the exit code of the tests, or None for one that is not tested yet."""
    told = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(MADE.rglob("*.py.meta")))
    return {name: code for each in told for name, code in each["exit_code_by_key"].items()}


def main(count: int = 400, seed: int = 1) -> None:
    """Make the changes, test the sample, and tell the score with its standard error."""
    if not MADE.exists():  # mutmut makes all changes before it tests one
        subprocess.run(["mutmut", "run", "corpusck.mentions.x__nothing__mutmut_1"], cwd=ROOT, check=False)
    names = sorted(results())
    sample = Random(seed).sample(names, min(count, len(names)))
    subprocess.run(["mutmut", "run", *sample], cwd=ROOT, check=True)
    codes = results()
    survived = sorted(name for name in sample if codes[name] in SURVIVED)
    score = 1 - len(survived) / len(sample)
    error = sqrt(score * (1 - score) / len(sample))
    print(f"{len(sample)} of {len(names)} changes, {score:.1%} noticed, give or take {error:.1%}")
    of_module = Counter(_module(name) for name in sample)
    missed = Counter(map(_module, survived))
    for module in sorted(of_module):
        print(f"{module:45} {of_module[module] - missed[module]:4} of {of_module[module]}")
    print(*survived, sep="\n")


def _module(name: str) -> str:
    return name.rpartition(".")[0]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
