"""corpusck: `fsck` for facts. Finds where articles agree, where they conflict and what one alone states."""

__version__ = "0.1.0"
