"""The exceptions that corpusck raises on purpose. Any other exception is a bug."""


class CorpusckError(Exception):
    """One line for the user: the file or option, what is wrong and what to do. The command exits with 2."""


class NothingToCompareError(CorpusckError):
    """Fewer than two readable articles were given."""


class UsageError(CorpusckError):
    """A path, an option or a setting that cannot be used."""


class WorkerError(CorpusckError):
    """A process that shared the work was killed."""
