"""Files and folders on any file system that Spark reads: of this machine, HDFS, S3 and others."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from pyspark.sql import SparkSession


class Files:
    """The file systems of a session. A path without a scheme that exists on this machine is one of this machine, any
    other one of the session's default file system."""

    def __init__(self, session: SparkSession) -> None:
        self._hadoop: Any = session.sparkContext._jvm
        self._settings: Any = session.sparkContext._jsc
        assert self._hadoop is not None and self._settings is not None

    def full(self, path: str) -> str:
        """The path with its scheme."""
        return str(self._system(path).makeQualified(self._path(path)).toString())

    def exists(self, path: str) -> bool:
        """Whether there is a file or folder."""
        return bool(self._system(path).exists(self._path(path)))

    def is_folder(self, path: str) -> bool:
        """Whether there is a folder."""
        return self.exists(path) and bool(self._system(path).getFileStatus(self._path(path)).isDirectory())

    def names(self, folder: str) -> Iterator[str]:
        """The names of what is in a folder."""
        for status in self._system(folder).listStatus(self._path(folder)):
            yield str(status.getPath().getName())

    def write(self, path: str, data: bytes) -> None:
        """Write a file, in the place of one that is there."""
        stream = self._system(path).create(self._path(path), True)
        try:
            stream.write(bytearray(data))
        finally:
            stream.close()

    def remove(self, path: str) -> None:
        """Remove a file, or a folder with all that is in it."""
        self._system(path).delete(self._path(path), True)

    def _path(self, path: str) -> Any:
        local = "://" not in path and os.path.exists(path)
        return self._hadoop.org.apache.hadoop.fs.Path(f"file://{os.path.abspath(path)}" if local else path)

    def _system(self, path: str) -> Any:
        return self._path(path).getFileSystem(self._settings.hadoopConfiguration())
