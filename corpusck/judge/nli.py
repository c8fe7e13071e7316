"""A judge that is a model for natural-language inference on this machine: a cross-encoder in ONNX.

The model sees a pair of sentences and tells contradiction, entailment or neither. It does not tell which words
matter: these are guessed from the mentions of the question, else the whole sentences are meant.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from corpusck.errors import UsageError
from corpusck.judge.answer import Answer
from corpusck.judge.interface import Reply
from corpusck.judge.question import Question, Side
from corpusck.model import KINDS, Kind, Ruling

VERSION = "n1"
"""It changes with the way words are chosen."""
_BATCH = 16
_LONGEST = 256
"""Tokens of a pair; what is longer is cut."""
_RULINGS: dict[str, Ruling] = {"contradiction": "conflict", "entailment": "agreement", "neutral": "unrelated"}
_PLACES = ("model.onnx", "onnx/model.onnx")


class NLIJudge:
    """The model in the folder `path`: `model.onnx`, `tokenizer.json`, and `config.json` with its labels.

    Raises `UsageError` where one of them is missing or of another form, and without the extra `judge`.
    """

    def __init__(self, path: Path) -> None:
        try:
            from onnxruntime import InferenceSession
            from tokenizers import Tokenizer
        except ImportError as error:
            raise UsageError("--judge nli: needs the extra: pip install 'corpusck[judge]'") from error
        model = next((path / place for place in _PLACES if (path / place).is_file()), None)
        if model is None:
            raise UsageError(f"{path}: holds no model.onnx")
        self._rulings = labels(path)
        try:
            # One thread: sums in another order would give other last digits.
            self._session: Any = InferenceSession(str(model), _one_thread(), providers=["CPUExecutionProvider"])
            self._tokenizer: Any = Tokenizer.from_file(str(path / "tokenizer.json"))
        except Exception as error:  # both raise plain Exception
            raise UsageError(f"{path}: cannot be loaded: {type(error).__name__}") from error
        self._tokenizer.enable_truncation(_LONGEST)
        self._tokenizer.enable_padding()
        self._inputs = [each.name for each in self._session.get_inputs()]
        with model.open("rb") as file:
            self.name = f"nli {path.name} {hashlib.file_digest(file, 'sha256').hexdigest()[:12]} {VERSION}"

    def ask(self, questions: Sequence[Question]) -> Iterator[Reply]:
        """A reply to each question, in order."""
        for start in range(0, len(questions), _BATCH):
            batch = questions[start : start + _BATCH]
            there = self._infer([(each.left.sentence, each.right.sentence) for each in batch])
            back = self._infer([(each.right.sentence, each.left.sentence) for each in batch])
            for question, one, other in zip(batch, there, back, strict=True):
                yield Reply(question.id, answer(question, one, other).record())

    def _infer(self, pairs: list[tuple[str, str]]) -> list[dict[Ruling, float]]:
        """The probability of each ruling, for each pair."""
        import numpy as np

        encoded = self._tokenizer.encode_batch([tuple(map(_utf8, pair)) for pair in pairs])
        columns = {
            "input_ids": [each.ids for each in encoded],
            "attention_mask": [each.attention_mask for each in encoded],
            "token_type_ids": [each.type_ids for each in encoded],
        }
        given = {name: np.array(columns[name], dtype=np.int64) for name in self._inputs}
        logits = self._session.run(None, given)[0].astype(np.float64)
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares = (odds / odds.sum(axis=1, keepdims=True)).tolist()
        return [dict(zip(self._rulings, row, strict=True)) for row in shares]


def labels(path: Path) -> list[Ruling]:
    """What each output of the model means, as `id2label` in its `config.json` says. Raises `UsageError`."""
    try:
        table = json.loads((path / "config.json").read_text(encoding="utf-8"))["id2label"]
        found = [_RULINGS[table[str(number)].lower()] for number in range(len(table))]
    except OSError as error:
        raise UsageError(f"{path / 'config.json'}: cannot be read: {error.strerror}") from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise UsageError(f"{path / 'config.json'}: id2label must name {', '.join(_RULINGS)}") from error
    if sorted(found) != sorted(_RULINGS.values()):
        raise UsageError(f"{path / 'config.json'}: id2label must name {', '.join(_RULINGS)}, each once")
    return found


def answer(question: Question, there: dict[Ruling, float], back: dict[Ruling, float]) -> Answer:
    """The answer to a question from the probabilities of both directions: contradiction goes either way, but only
    sentences that follow from each other say the same."""
    conflict = (there["conflict"] + back["conflict"]) / 2
    agreement = min(there["agreement"], back["agreement"])
    if conflict > 0.5:
        kind, left, right = words(question.left, question.right)
        return Answer("conflict", kind, left, right, round(conflict, 4), "")
    if agreement > 0.5:
        return Answer("agreement", "claim", question.left.sentence, question.right.sentence, round(agreement, 4), "")
    return Answer("unrelated", "claim", "", "", round(1 - max(conflict, agreement), 4), "")


def words(left: Side, right: Side) -> tuple[Kind, str, str]:
    """The words over which two sentences may conflict: the first mentions of one kind that the other side has not."""
    for kind in KINDS:
        one, other = ([text for each, text in side.mentions if each == kind] for side in (left, right))
        mine = [text for text in one if text not in right.sentence]
        theirs = [text for text in other if text not in left.sentence]
        if mine and theirs:
            return kind, mine[0], theirs[0]
    return "claim", left.sentence, right.sentence


def _utf8(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _one_thread() -> Any:
    from onnxruntime import SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return options
