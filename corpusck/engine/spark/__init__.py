"""The job on Apache Spark: the same steps and kernels, mapped and grouped by its executors.

    articles  -> heads, bodies   mapInArrow: parsed, extracted (`archive.steps`)
    sentences -> links           SQL and kernels: term counts, keys, products, the best of each (`match.candidates`)
    links     -> stories         star rounds, then the cut of `match.stories` where a story is too large
    stories   -> findings        mapInArrow, by story: judged and reviewed (`archive.steps`, `review`)

Each round is kept as Parquet in the output folder until the end, so that what an executor loses is read again. The
driver sees counts, and the results only where they are few.
"""

from corpusck.engine.spark.engine import SparkEngine
from corpusck.engine.spark.output import Outcome

__all__ = ["Outcome", "SparkEngine"]
