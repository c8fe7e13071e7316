"""Stage 2: documents are split into sentences, sentences into tagged tokens."""
