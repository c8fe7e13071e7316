"""Stage 5b, on demand: a judge decides pairs of sentences that the rules cannot, and its word is joined with theirs.

Nothing here runs, and nothing is sent anywhere, unless the user names a judge.
"""
