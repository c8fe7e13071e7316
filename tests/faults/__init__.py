"""What a run does when the system lets it down. A command of its own has more moments: see CONTRIBUTING.md."""
