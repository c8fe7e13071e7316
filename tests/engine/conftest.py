"""One Spark session for all tests, on this machine alone. Without Java, or PySpark, they are skipped."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.engine import corpus

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session", autouse=True)
def java() -> None:
    """Java is there, and the packages of the extra `spark`."""
    pytest.importorskip("pyspark", reason="PySpark is not installed")
    pytest.importorskip("pyarrow", reason="PyArrow is not installed")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pytest.skip("Java is not installed: apt-get install openjdk-17-jre-headless")


@pytest.fixture(scope="session")
def session(java: None) -> Iterator[SparkSession]:
    """A session with two executor threads."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").appName("corpusck tests")
    for key, value in {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
        "spark.driver.host": "127.0.0.1",
        "spark.log.level": "ERROR",
        "spark.sql.shuffle.partitions": "2",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of more articles than one story holds: the fixtures and made ones."""
    folder = tmp_path_factory.mktemp("articles")
    corpus.write(folder / "made")
    for story in sorted((ROOT / "fixtures").iterdir()):
        if story.is_dir():
            shutil.copytree(story, folder / story.name)
    return folder
