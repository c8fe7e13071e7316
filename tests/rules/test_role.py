"""role: rival offices of one person, and the look-alikes that must not fire."""

from __future__ import annotations

import pytest

from corpusck.rules import role
from tests.rules.stories import story


@pytest.mark.parametrize(
    ("articles", "values"),
    [
        pytest.param(
            ("Ana Ruiz, the museum's director, left.", "Ana Ruiz, the museum's chief curator, left."),
            {"director", "chief curator"},
            id="director-and-curator",
        ),
        pytest.param(
            ("Architect Ana Ruiz won.", "Ana Ruiz, a hydraulic engineer, won."),
            {"Architect", "hydraulic engineer"},
            id="profession",
        ),
        pytest.param(
            ("Police Commissioner Ana Ruiz spoke.", "District Collector Ana Ruiz spoke."),
            {"Police Commissioner", "District Collector"},
            id="posts",
        ),
        pytest.param(
            ("District Attorney Ana Ruiz spoke.", "Assistant District Attorney Ana Ruiz spoke."),
            {"District Attorney", "Assistant District Attorney"},
            id="rank",
        ),
        pytest.param(
            ("Ana Ruiz, Orbex's chief technology officer, left.", "Ana Ruiz, the product chief, left."),
            {"chief technology officer", "product chief"},
            id="company-officers",
        ),
        pytest.param(
            ("Finance Minister Ana Ruiz spoke.", "Health Minister Ana Ruiz spoke."),
            {"Finance Minister", "Health Minister"},
            id="ministries",
        ),
        pytest.param(
            ("Goalkeeper Ana Ruiz was hurt.", "Midfielder Ana Ruiz was hurt."),
            {"Goalkeeper", "Midfielder"},
            id="positions",
        ),
        pytest.param(
            ("The union's chairman, Ana Ruiz, left.", "Ana Ruiz, the union's secretary, left."),
            {"chairman", "secretary"},
            id="secretary-of-a-body",
        ),
        pytest.param(
            ("Ana Ruiz, director of enforcement, left.", "Ana Ruiz, deputy governor of the bank, left."),
            {"director", "deputy governor"},
            id="two-families-that-fill-the-day",
        ),
        pytest.param(
            ("Finance director Ana Ruiz left.", "Ana Ruiz, who took over as chief executive in June, left."),
            {"Finance director", "chief executive"},
            id="who-took-over",
        ),
        pytest.param(
            ("The safety manager, Ana Ruiz, left.", "Ana Ruiz, head of publicity, left."),
            {"safety manager", "head of publicity"},
            id="heads-of-two-functions",
        ),
        pytest.param(
            ("Ana Ruiz, a trained electrician, left.", "Ana Ruiz, a marine biologist at Orbex, left."),
            {"electrician", "marine biologist"},
            id="professions-whatever-the-body",
        ),
        pytest.param(
            ("Deputy mayor Ana Ruiz left.", "Mayor Ana Ruiz left."), {"Deputy mayor", "Mayor"}, id="deputy-by-name"
        ),
        pytest.param(
            ("Chief engineer Ana Ruiz left.", "Chief Inspector Ana Ruiz left."),
            {"Chief engineer", "Chief Inspector"},
            id="chiefs-of-two-callings",
        ),
        pytest.param(
            ("Ana Ruiz, the novel's translator, left.", "Ana Ruiz, the novel's editor, left."),
            {"translator", "editor"},
            id="callings-of-one-body",
        ),
        pytest.param(
            ("Ana Ruiz, a nurse, left.", "Judge Ana Ruiz left."), {"nurse", "Judge"}, id="callings-of-two-families"
        ),
        pytest.param(
            ("Health Minister Ana Ruiz left.", "Labour Minister Ana Ruiz left.", "Minister Ana Ruiz left."),
            {"Health Minister", "Labour Minister"},
            id="a-vague-name-tells-neither",
        ),
    ],
)
def test_conflicts(articles: tuple[str, ...], values: set[str]) -> None:
    (finding,) = role.find(story(*articles))
    assert {value.value for value in finding.values} == values
    assert (finding.verdict, finding.kind) == ("conflict", "role")
    assert all(value in finding.message for value in values)


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(("Curator Ana Ruiz left.", "Chief curator Ana Ruiz left."), id="less-precise"),
        pytest.param(("Minister Ana Ruiz left.", "Finance Minister Ana Ruiz left."), id="minister"),
        pytest.param(("Orbex CEO Ana Ruiz left.", "Orbex chief executive Ana Ruiz left."), id="same-office"),
        pytest.param(("Former mayor Ana Ruiz left.", "Governor Ana Ruiz left."), id="former"),
        pytest.param(("Mayor Ana Ruiz left.", "Mother Ana Ruiz left."), id="other-family"),
        pytest.param(("Mayor Ana Ruiz left.", "Architect Ana Ruiz left."), id="a-profession-beside-an-office"),
        pytest.param(("Finance Minister Ana Ruiz left.", "Secretary Ana Ruiz left."), id="secretary-of-nobody-named"),
        pytest.param(
            ("Archive director Ana Ruiz left.", "Mayor Ana Ruiz left.", "The mayor and director, Ana Ruiz, left."),
            id="one-source-tells-both-families",
        ),
        pytest.param(
            (
                "Ana Ruiz, president and chairwoman, left.",
                "The president, Ana Ruiz, left.",
                "Chairwoman Ana Ruiz left.",
            ),
            id="one-source-tells-both",
        ),
        pytest.param(("Prosecutor Ana Ruiz left.", "District Attorney Ana Ruiz left."), id="held-together"),
        pytest.param(
            ("Ana Ruiz, director of the Orbex Museum, left.", "Ana Ruiz, curator of the Lund Archive, left."),
            id="two-bodies",
        ),
        pytest.param(("Mayor Ana Ruiz left.", "Governor Juan Ruiz left."), id="two-people"),
        pytest.param(("Security chief Ana Ruiz left.", "Head of security Ana Ruiz left."), id="one-function"),
        pytest.param(("Operations boss Ana Ruiz left.", "COO Ana Ruiz left."), id="a-function-with-a-title-of-its-own"),
        pytest.param(("Education boss Ana Ruiz left.", "Education Minister Ana Ruiz left."), id="tabloid-boss"),
        pytest.param(("A nurse, Ana Ruiz, left.", "Judge Ruiz left."), id="callings-of-perhaps-two-people"),
        pytest.param(
            ("Ana Ruiz, constable of the castle, left.", "Ana Ruiz, commander of the castle, left."), id="a-rank"
        ),
        pytest.param(("Violinist Ana Ruiz left.", "Fiddler Ana Ruiz left."), id="one-instrument"),
    ],
)
def test_look_alikes(articles: tuple[str, ...]) -> None:
    assert list(role.find(story(*articles))) == []


def test_vague_names_stand_under_no_value() -> None:
    texts = "Health Minister Ana Ruiz left.", "Labour Minister Ana Ruiz left.", "Minister Ana Ruiz left."
    (finding,) = role.find(story(*texts))
    assert [len(value.statements) for value in finding.values] == [1, 1]


def test_offices_often_held_together_are_less_sure() -> None:
    texts = "Orbex chief executive Ana Ruiz left.", "The Orbex chairwoman, Ana Ruiz, left."
    (finding,) = role.find(story(*texts))
    assert finding.confidence < 0.6


def test_a_copy_is_no_second_voice() -> None:
    texts = "Ana Ruiz, the museum's director, left.", "Ana Ruiz, the museum's chief curator, left."
    assert list(role.find(story(*texts, copies=[(1, 0)]))) == []
