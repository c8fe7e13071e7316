"""The report as one HTML page that needs nothing else: no network, no server, no build."""

from corpusck.report.html.page import render

__all__ = ["render"]
