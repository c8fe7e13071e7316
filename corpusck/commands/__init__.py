"""The commands of `corpusck`, each a module with a click command named `command` that returns the exit code."""
