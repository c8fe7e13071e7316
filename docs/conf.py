"""Settings of Sphinx: `python -m sphinx -W docs build/docs` makes a site that asks nothing of a network."""

from corpusck import __version__

project = "corpusck"
release = version = __version__
project_copyright = "corpusck maintainers"
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "corpusck"
html_show_sphinx = False
html_copy_source = False
myst_heading_anchors = 3
# Options begin with two hyphens, which are no dash.
smartquotes = False
nitpicky = True
exclude_patterns = ["conf.py"]
