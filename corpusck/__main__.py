"""`python -m corpusck` is the command `corpusck`."""

from corpusck.cli import main

main()
