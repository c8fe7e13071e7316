"""The judge that is a model on this machine, with a tiny model of the right form."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from corpusck.errors import UsageError
from corpusck.judge.answer import parse
from corpusck.judge.nli import NLIJudge, labels, words
from corpusck.judge.question import Question, Side
from corpusck.model import Kind

ORDER = ("entailment", "neutral", "contradiction")
VOCABULARY = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "open", "shut", "road")


def _model(folder: Path, order: tuple[str, ...] = ORDER) -> Path:
    """A model that calls a pair with the words `open` and `shut` a contradiction, one with `open` alone an entailment,
    and any other neutral: it sums up what each token speaks for."""
    import numpy as np
    import onnx
    from onnx import TensorProto, helper, numpy_helper
    from tokenizers import Tokenizer, models, pre_tokenizers, processors

    votes = np.zeros((len(VOCABULARY), 3), dtype=np.float32)
    votes[VOCABULARY.index("[CLS]"), order.index("neutral")] = 4
    votes[VOCABULARY.index("open"), order.index("entailment")] = 4
    votes[VOCABULARY.index("shut"), order.index("contradiction")] = 12
    names = ("input_ids", "attention_mask", "token_type_ids")
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"]) for name in names]
    nodes = [
        helper.make_node("Gather", ["votes", "input_ids"], ["told"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["column"]),
        helper.make_node("Mul", ["told", "column"], ["heard"]),
        helper.make_node("ReduceSum", ["heard", "middle"], ["logits"], keepdims=0),
    ]
    constants = {"votes": votes, "last": np.array([2]), "middle": np.array([1])}
    output = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 3])
    initial = [numpy_helper.from_array(array, name) for name, array in constants.items()]
    graph = helper.make_graph(nodes, "tiny", inputs, [output], initial)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.save(model, folder / "model.onnx")
    config = {"id2label": {str(number): name.upper() for number, name in enumerate(order)}}
    (folder / "config.json").write_text(json.dumps(config))
    tokenizer = Tokenizer(models.WordLevel({word: n for n, word in enumerate(VOCABULARY)}, "[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


def _side(sentence: str, *mentions: tuple[Kind, str]) -> Side:
    return Side(sentence, "", "", "", "", "", mentions)


@pytest.mark.parametrize("order", [ORDER, ORDER[::-1]])
def test_the_order_of_labels_is_read_from_the_model(tmp_path: Path, order: tuple[str, ...]) -> None:
    judge = NLIJudge(_model(tmp_path, order))
    pairs = [("road open", "road shut"), ("road open", "road open"), ("road", "a longer road")]
    questions = [Question(*map(_side, pair)) for pair in pairs]
    replies = list(judge.ask(questions))
    said = [parse(question, reply.said)[0].ruling for question, reply in zip(questions, replies, strict=True)]
    assert said == ["conflict", "agreement", "unrelated"]


def test_other_words_than_utf_8_are_read(tmp_path: Path) -> None:
    (reply,) = NLIJudge(_model(tmp_path)).ask([Question(_side("road \ud800"), _side("road"))])
    assert not reply.failure


def test_a_batch_gives_what_single_questions_give(tmp_path: Path) -> None:
    judge = NLIJudge(_model(tmp_path))
    questions = [Question(_side("road " * n + "open"), _side("shut")) for n in range(1, 40)]
    single = [next(judge.ask([question])) for question in questions]
    assert list(judge.ask(questions)) == single


def test_the_name_changes_with_the_model(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = NLIJudge(_model(tmp_path / "one")), NLIJudge(_model(tmp_path / "two", ORDER[::-1]))
    assert one.name.split()[2] != two.name.split()[2]


@pytest.mark.parametrize(
    "config", ["", "{}", '{"id2label": {"0": "good", "1": "bad"}}', '{"id2label": {"1": "neutral"}}', '{"id2label": 3}',
               '{"id2label": {"0": "neutral", "1": "neutral", "2": "entailment"}}'],
)  # fmt: skip
def test_other_labels_are_refused(tmp_path: Path, config: str) -> None:
    (tmp_path / "config.json").write_text(config)
    with pytest.raises(UsageError, match=r"config\.json"):
        labels(tmp_path)


def test_a_model_without_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"config\.json: cannot be read"):
        labels(tmp_path)


@pytest.mark.parametrize("package", ["onnxruntime", "tokenizers"])
def test_the_extra_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(UsageError, match=r"corpusck\[judge\]"):
        NLIJudge(tmp_path)


@pytest.mark.parametrize("broken", ["model.onnx", "tokenizer.json"])
def test_a_broken_model_is_told(tmp_path: Path, broken: str) -> None:
    _model(tmp_path)
    (tmp_path / broken).write_text("{")
    with pytest.raises(UsageError, match="cannot be loaded"):
        NLIJudge(tmp_path)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(
            _side("Lee saw 37 dead", ("name", "Lee"), ("number", "37")),
            _side("Lee saw 41 dead", ("name", "Lee"), ("number", "41")),
            ("number", "37", "41"),
            id="what differs",
        ),
        pytest.param(
            _side("37 of 41", ("number", "37"), ("number", "41")),
            _side("41 of 50", ("number", "41"), ("number", "50")),
            ("number", "37", "50"),
            id="what both tell is none",
        ),
        pytest.param(_side("It is open"), _side("It is shut"), ("claim", "It is open", "It is shut"), id="no mention"),
    ],
)
def test_the_words_are_guessed_from_the_mentions(left: Side, right: Side, expected: Any) -> None:
    assert words(left, right) == expected
