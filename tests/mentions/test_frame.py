from __future__ import annotations

import pytest

from corpusck.mentions.frame import Frame, compare, extract, values
from corpusck.model import Sentence
from corpusck.text.tags import tag
from corpusck.text.tokens import tokenize


def frames(text: str) -> dict[str, Frame]:
    """The frames of a sentence by the words of their predicate."""
    tokens = tag(tokenize(text))
    found = extract(Sentence(0, 0, 0, len(text), text), tokens, ())
    return {" ".join(token.text for token in tokens[slice(*frame.tokens)]): frame for frame in found}


@pytest.mark.parametrize(
    ("text", "predicate", "negative", "total"),
    [
        pytest.param("Police arrested two men.", "arrested", False, False, id="asserted"),
        pytest.param("Police have not arrested him.", "arrested", True, False, id="not"),
        pytest.param("Police didn’t arrest him.", "arrest", True, False, id="curly contraction"),
        pytest.param("Nobody was arrested.", "arrested", True, True, id="nobody"),
        pytest.param("No arrests had been made.", "arrests", True, True, id="no and a light verb"),
        pytest.param("There are no reports of injuries.", "injuries", True, True, id="no reports of"),
        pytest.param("They left without the prospect of arrests.", "arrests", True, True, id="no prospect of"),
        pytest.param("There was no fire or damage.", "damage", True, True, id="no reaches the joined noun"),
        pytest.param("There was no serious damage.", "damage", True, False, id="a narrowed noun is not all"),
        pytest.param("The town had fires and not a single arrest.", "arrest", True, True, id="and not a single"),
        pytest.param("The town had arrests and not a single fire.", "arrests", False, False, id="before not a single"),
        pytest.param("The escape cost a life.", "cost", False, False, id="an escape is no escaping"),
        pytest.param("No one else was arrested.", "arrested", False, False, id="nobody else"),
        pytest.param("She failed to sign the bill.", "sign", True, False, id="failed to"),
        pytest.param("He denied that the talks had collapsed.", "collapsed", True, False, id="denied"),
        pytest.param("He has neither phoned nor conceded.", "conceded", True, False, id="nor"),
        pytest.param("Orsk never flew in the war.", "flew", True, False, id="never inside a listed expression"),
        pytest.param("No gun has been recovered.", "recovered", True, True, id="a listed thing as denied subject"),
        pytest.param("In none of the cases did the rash recur.", "recur", True, True, id="before an inverted verb"),
        pytest.param("Nobody was in custody.", "custody", True, True, id="nobody in a state"),
        pytest.param("Resistance in treatment: not observed.", "Resistance", True, False, id="not after a colon"),
        pytest.param("Resistance in treatment: not a problem.", "Resistance", False, False, id="more after a colon"),
        pytest.param("Not all the guards were arrested.", "arrested", False, False, id="not all"),
        pytest.param("The fans were not very hurt.", "hurt", False, False, id="not very"),
        pytest.param("Did the council close the pool?", "close", False, False, id="asked with do"),
        pytest.param("Not only the guard was arrested.", "arrested", False, False, id="not only"),
        pytest.param("The man who was not named was arrested.", "arrested", False, False, id="not in another clause"),
        pytest.param("Not a shot was fired.", "fired", True, True, id="not a"),
        pytest.param("The council ruled out closing the pool.", "closing", True, False, id="ruled out"),
        pytest.param("Staff have yet to close the pool.", "close", True, False, id="yet to"),
        pytest.param("He denied that anyone was hurt.", "hurt", True, True, id="denied that anyone"),
        pytest.param("Reports that Orsk resigned are false.", "resigned", True, False, id="reports that are false"),
        pytest.param("Reports that Orsk resigned are late.", "resigned", False, False, id="reports that are not false"),
        pytest.param("We know of no child who was hurt.", "hurt", True, True, id="no child who"),
        pytest.param("We saw nobody who was hurt.", "hurt", True, True, id="nobody who"),
        pytest.param("We saw somebody who was hurt.", "hurt", False, False, id="somebody who"),
        pytest.param("We know of a child who was hurt.", "hurt", False, False, id="a child who"),
        pytest.param("They had not seen any damage.", "damage", True, True, id="not any"),
        pytest.param("The field was left undrained.", "undrained", True, False, id="undone"),
        pytest.param("The statue was unveiled.", "unveiled", False, False, id="reversed"),
        pytest.param("The board still has to sign the deal.", "sign", True, False, id="still has to"),
        pytest.param("He was not alone.", "alone", True, False, id="not alone"),
        pytest.param("She turned back instead of arriving.", "arriving", True, False, id="instead of"),
        pytest.param("She turned back rather than arrive late.", "arrive", True, False, id="rather than"),
        pytest.param("The talks are far from failing.", "failing", True, False, id="far from"),
        pytest.param("The firm no longer repairs the boats.", "repairs", True, False, id="no longer"),
        pytest.param("The crowd did not shout or run.", "run", True, False, id="not reaches over or"),
        pytest.param("The crowd did not shout and ran.", "ran", False, False, id="not does not reach over and"),
        pytest.param("Fog kept the pilot from arriving at Bergen.", "arriving", True, False, id="kept from"),
        pytest.param("The guards stopped him from leaving.", "leaving", True, False, id="stopped from"),
        pytest.param("She was prevented from arriving at Bergen.", "arriving", True, False, id="prevented from"),
        pytest.param("The firm profits from repairing boats.", "repairing", False, False, id="profits from"),
        pytest.param("The crew decided against repairing it.", "repairing", True, False, id="decided against"),
        pytest.param("The firm ruled out repairs.", "repairs", True, False, id="a noun that is ruled out"),
        pytest.param("The lack of repairs was noticed.", "repairs", True, True, id="lack of"),
        pytest.param("In the absence of repairs the ferry stays.", "repairs", True, True, id="absence of"),
        pytest.param("The crew was too weak to leave.", "leave", True, False, id="too weak to"),
        pytest.param("She denies ever repairing it.", "repairing", True, False, id="denies ever"),
        pytest.param("The bank denied the firm had repaired it.", "repaired", True, False, id="denied without that"),
        pytest.param("She denied the claim made by Orsk.", "made", False, False, id="what is denied is a claim"),
        pytest.param("She did not deny that the bank failed.", "failed", False, False, id="not denied"),
        pytest.param("It is not true that the bank failed.", "failed", True, False, id="not true that"),
        pytest.param("It is not the case that the bank failed.", "failed", True, False, id="not the case that"),
        pytest.param("It is not clear that the bank failed.", "failed", False, False, id="not clear that"),
        pytest.param("Nothing suggests that the bank failed.", "failed", True, False, id="nothing suggests"),
        pytest.param("It was not the pilot who arrived.", "arrived", True, False, id="it was not he who"),
        pytest.param("It was the pilot who arrived.", "arrived", False, False, id="it was he who"),
        pytest.param("The boat had not been repaired.", "repaired", True, False, id="not been"),
        pytest.param("The water isn’t safe.", "safe", True, False, id="curly contraction of be"),
        pytest.param("The water is no longer safe.", "safe", True, False, id="no longer before an adjective"),
        pytest.param("The board conducted no repairs.", "repairs", True, True, id="no and a verb that carries"),
        pytest.param("The board has not opened an inquiry.", "inquiry", True, False, id="a verb that carries, denied"),
        pytest.param("The board did not see the repairs.", "repairs", True, False, id="seen"),
        pytest.param("The board did not expect repairs.", "repairs", False, False, id="a verb that carries nothing"),
        pytest.param("The line is free of bruises.", "bruises", True, True, id="free of"),
        pytest.param("There were no X-ray injuries.", "injuries", True, True, id="no before a hyphen"),
        pytest.param("Injuries: 0", "Injuries", True, False, id="nought after a colon"),
        pytest.param("He denied that anything would be closed.", "closed", True, True, id="a denied plan"),
        pytest.param("Orsk rejected the deal and that is closed.", "closed", False, False, id="and after it"),
        pytest.param("He was charged in case No. 4.", "charged", False, False, id="number sign"),
    ],
)
def test_polarity(text: str, predicate: str, negative: bool, total: bool) -> None:
    frame = frames(text)[predicate]
    assert (frame.negative, frame.total) == (negative, total)


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        pytest.param("The firms signed the deal.", "signed", "done", id="past"),
        pytest.param("The firms will sign the deal.", "sign", "planned", id="will"),
        pytest.param("The firms plan to sign the deal.", "sign", "planned", id="plan to"),
        pytest.param("The firms managed to sign the deal.", "sign", "done", id="managed to"),
        pytest.param("The city is considering closing the pool.", "closing", "considered", id="considering"),
        pytest.param("The city weighs whether to close it.", "close", "considered", id="weighs whether to"),
        pytest.param("They will decide in June whether to close it.", "close", "considered", id="decide whether to"),
        pytest.param("They asked the union whether to close it.", "close", "conditional", id="ask whether to"),
        pytest.param("Whether they close it is unclear.", "close", "conditional", id="whether"),
        pytest.param("The city is weighing a ban.", "ban", "considered", id="weighing a ban"),
        pytest.param("The city would have closed the pool.", "closed", "possible", id="would have"),
        pytest.param("The city may close the pool.", "close", "possible", id="may"),
        pytest.param("Staff must close the pool.", "close", "required", id="must"),
        pytest.param("Staff can close the pool.", "close", "able", id="can"),
        pytest.param("If the city closes the pool, clubs will move.", "closes", "conditional", id="if"),
        pytest.param("Clubs would move had she closed the pool.", "closed", "conditional", id="had she"),
        pytest.param("Had the city closed the pool, clubs would move.", "closed", "conditional", id="had the city"),
        pytest.param("The city is said to have closed the pool.", "closed", "alleged", id="is said to"),
        pytest.param("She had closed the pool.", "closed", "done", id="she had"),
        pytest.param("Did the city close the pool?", "close", "asked", id="question"),
        pytest.param("The city reportedly closed the pool.", "closed", "alleged", id="reportedly"),
        pytest.param("Orsk hopes to prove that Pintos fired.", "fired", "alleged", id="to be proved"),
        pytest.param("Orsk faces a task in proving that Pintos fired.", "fired", "alleged", id="in proving"),
        pytest.param("The films prove that Pintos fired.", "fired", "done", id="proved"),
        pytest.param("The talks nearly collapsed.", "collapsed", "possible", id="nearly"),
        pytest.param("She failed to sign the bill.", "sign", "done", id="failed to"),
        pytest.param("Staff have yet to close the pool.", "close", "done", id="yet to"),
        pytest.param("To sign the deal, he came.", "sign", "planned", id="infinitive"),
        pytest.param("The pool is to be closed.", "closed", "planned", id="is to be"),
        pytest.param("The pool was found to be closed.", "closed", "done", id="was found to be"),
        pytest.param("The pool had to be closed.", "closed", "done", id="had to be"),
        pytest.param("The pool has yet to be closed.", "closed", "done", id="yet to be"),
        pytest.param("She could not close the pool.", "close", "done", id="could not"),
        pytest.param("She couldn't close the pool.", "close", "done", id="couldn't"),
        pytest.param("She could not have closed the pool.", "closed", "possible", id="could not have"),
        pytest.param("She could close the pool.", "close", "possible", id="could"),
        pytest.param("Remove the valve first.", "Remove", "required", id="told to do"),
        pytest.param("Do not remove the valve.", "remove", "required", id="told not to do"),
        pytest.param("Warning: never remove the valve.", "remove", "required", id="told after a colon"),
        pytest.param("Rinse the pot and do not close it.", "close", "required", id="told on"),
        pytest.param("They rinse the pot and remove it.", "remove", "done", id="not told on"),
        pytest.param("He denied that anything would be closed.", "closed", "planned", id="a denied plan"),
        pytest.param("Orsk reportedly announced repairs.", "repairs", "alleged", id="carried by a rumour"),
        pytest.param("Closed by frost, the pool lies empty.", "Closed", "done", id="participle in front"),
        pytest.param("Do they close the pool", "close", "done", id="do before a subject"),
        pytest.param("They come and close the pool.", "close", "done", id="a subject of the verb before"),
        pytest.param("The pool was not closed until Monday.", "closed", "conditional", id="not until"),
        pytest.param("The pool was closed until Monday.", "closed", "done", id="until"),
        pytest.param("Builders begin next spring.", "begin", "planned", id="a present that is ahead"),
        pytest.param("Builders began next day.", "began", "done", id="a past"),
        pytest.param("Builders begin next to the pool.", "begin", "done", id="no time is next"),
    ],
)
def test_status(text: str, predicate: str, status: str) -> None:
    assert frames(text)[predicate].status == status


@pytest.mark.parametrize(
    ("text", "predicate", "none_of"),
    [
        pytest.param("The guard saw no brewery at the bridge.", "saw", {"breweri"}, id="acted on"),
        pytest.param("No brewery was fined at the bridge.", "fined", {"breweri"}, id="passive"),
        pytest.param("No brewery of the mayor leaked.", "leaked", {"breweri", "MAYOR"}, id="of another"),
        pytest.param("The guard did not see the brewery.", "see", set(), id="a verb denied"),
        pytest.param("The guard saw the brewery without a lamp.", "saw", set(), id="without"),
        pytest.param("Nobody saw the brewery.", "saw", set(), id="nobody"),
    ],
)
def test_none_of(text: str, predicate: str, none_of: set[str]) -> None:
    assert frames(text)[predicate].none_of == none_of


@pytest.mark.parametrize(
    ("text", "predicate", "stage"),
    [
        pytest.param("The boat is being repaired.", "being repaired", "early", id="being"),
        pytest.param("The boat has been repaired.", "repaired", "done", id="been"),
        pytest.param("The boat was repaired.", "repaired", "done", id="was"),
    ],
)
def test_what_is_being_done_is_not_done(text: str, predicate: str, stage: str) -> None:
    assert ("REPAIRED", stage) in values(frames(text)[predicate])


def test_participants() -> None:
    frame = frames("The mayor fined the brewery in Ghent.")["fined"]
    assert frame.subject == {"MAYOR"}
    assert {"breweri", "ghent"} <= frame.object
    assert frame.names == {"ghent"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Orsk, the mayor, has fined the brewery.", id="between commas"),
        pytest.param("The mayor, Lena Orsk, has fined the brewery.", id="a name between commas"),
        pytest.param('The mayor of "Old Lisko" has fined the brewery.', id="before marks"),
        pytest.param("The mayor, elected in May, has fined the brewery.", id="before a participle"),
    ],
)
def test_who_acts_across_what_is_set_off(text: str) -> None:
    assert "MAYOR" in frames(text)["fined"].subject


def test_a_nation_and_its_people_are_one_participant() -> None:
    american = frames("American officials met.")["met"]
    assert american.names == frames("The U.S. met Japan.")["met"].subject == {"united states"}


def test_plans_are_events_of_their_own() -> None:
    frame = frames("The statue will not be removed.")["removed"]
    assert dict(values(frame))["=REMOVE>"] == "not"


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        pytest.param("Guests can drink the water.", "drink", "done", id="can"),
        pytest.param("Guests must not drink the water.", "drink", "not", id="must not"),
        pytest.param("Guests cannot drink the water.", "drink", "not", id="cannot"),
    ],
)
def test_what_can_or_must_be_is_an_event_of_its_own(text: str, predicate: str, value: str) -> None:
    told = dict(values(frames(text)[predicate]))
    assert told["=drink?"] == value
    assert "=drink" not in told


def test_passive_acts_on_its_subject() -> None:
    assert frames("The brewery was fined on Monday.")["fined"].object == {"breweri"}
    assert frames("The brewery was fined on Monday.")["fined"].when == {"monday"}


def test_relative_clause_takes_the_noun_before_it() -> None:
    assert "BRIDGE" in frames("The bridge, which was closed, leaks.")["closed"].participants


def test_coordinated_verb_keeps_the_subject() -> None:
    assert "okoro" in frames("Senator Okoro spoke and resigned.")["resigned"].subject


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param("Two men were arrested.", "Two men were not arrested.", "different", id="denied"),
        pytest.param("Police arrested the man.", "The man is at large.", "different", id="opposite"),
        pytest.param("The firms signed the deal.", "The firms are still in talks.", "different", id="early"),
        pytest.param("The pump never seized up.", "The pump conked out.", "different", id="the opposite denied"),
        pytest.param("The pump never seized up.", "The pump is in working order.", "compatible", id="no fault"),
        pytest.param("The man was arrested.", "The man is in custody.", "same", id="two words for one event"),
        pytest.param("The firms signed the deal.", "The firms will sign the deal.", "compatible", id="plan"),
        pytest.param("The firms signed the deal.", "Did the firms sign the deal?", "unrelated", id="question"),
        pytest.param("The man was arrested.", "The deal was signed.", "unrelated", id="other events"),
    ],
)
def test_compare(left: str, right: str, relation: str) -> None:
    (a,), (b,) = frames(left).values(), frames(right).values()
    assert compare(a, b) == relation
    assert compare(b, a) == relation


def test_values_name_the_head_too() -> None:
    (frame,) = frames("The man was arrested.").values()
    assert dict(values(frame)) == {"ARREST": "done", "=ARREST": "done"}


@pytest.mark.parametrize(
    ("text", "predicate", "weak"),
    [
        pytest.param("The arrest of a man led to riots.", "arrest", True, id="noun"),
        pytest.param("Two arrests were made.", "arrests", False, id="noun before a light verb"),
        pytest.param("Two arrests made news.", "arrests", True, id="noun before a light verb of its own"),
        pytest.param("Police made two arrests.", "arrests", False, id="noun with a light verb"),
        pytest.param("She was taken away with a concussion.", "concussion", False, id="noun after with"),
        pytest.param("Police arrested a man.", "arrested", False, id="finite verb"),
        pytest.param("He fled, boarding a train.", "boarding", True, id="form in -ing"),
        pytest.param("To sign the deal, he came.", "sign", True, id="infinitive"),
        pytest.param("The man who signed the deal left.", "signed", False, id="after who"),
        pytest.param("She came and signed the deal.", "signed", False, id="after and"),
        pytest.param("Quickly signed, the deal held.", "signed", True, id="participle"),
    ],
)
def test_weak(text: str, predicate: str, weak: bool) -> None:
    assert frames(text)[predicate].weak is weak


def test_spans_slice_the_sentence() -> None:
    text = "The mayor, who had not been told, resigned on Friday."
    assert all(text[frame.start : frame.end] == frame.text for frame in frames(text).values())


@pytest.mark.parametrize("text", ["", "?", "no no no", "not and not or", "( ) , ;", "in", "to be"])
def test_hostile(text: str) -> None:
    assert isinstance(frames(text), dict)


def test_a_possessive_is_no_form_of_be() -> None:
    assert "open" not in frames("Orsk’s open letter was read.")
