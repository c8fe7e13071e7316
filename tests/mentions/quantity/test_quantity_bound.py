"""What quantities are bound to: what is counted, rates, parts, flags, the words of the clause. One line a case."""

import pytest

from tests.mentions.quantity.sentences import quantities, row

COUNTED = [
    ("It killed 19 people.", "peopl"),
    ("Two naval patrol boats sank.", "naval patrol boat"),
    ("19 dead in a fire.", "die"),
    ("The fire took 21 lives.", "life"),
    ("Fire: 16 still missing.", "miss"),
    ("400 Tomahawk cruise missiles were sold.", "tomahawk cruis missil"),
    ("Hundreds of people fled.", "peopl"),
    ("Four of the cars burned.", "car"),
    ("11 of the museum's coins are gone.", "coin"),
    ("12 of the dead were women.", "die"),
    ("Nine in ten drivers agree.", "driver"),
    ("They played 27 cup matches.", "cup match"),
    ("The 22 crew were saved.", "crew"),
    ("A 19-year-old student spoke.", "student"),
    ("It is a 185-acre site.", "site"),
    ("It is a 75-hectare plot near the road.", "plot"),
    ("20,000 acres of corn drowned.", "corn"),
    ("A £3m grant was paid.", "grant"),
    ("61 per cent of the shares were sold.", "share"),
    ("A 214-page report came out.", "page"),
    ("37 more people came.", "peopl"),
    ("The death toll rose to 41.", ""),
    ("Turnout was 58.3%.", ""),
    ("It was the third attempt.", "attempt"),
    ("A 14-year-old Mary Smith spoke.", ""),
]

RATES = [
    ("It makes 40,000 wafers a month.", "month"),
    ("It makes 40,000 wafers per month.", "month"),
    ("It makes 40,000 wafers each month.", "month"),
    ("It makes 40,000 wafers monthly.", "month"),
    ("Growth of 4 per cent a year is needed.", "year"),
    ("It pays 70 cents a share.", "share"),
    ("They let 380 cubic metres through the gates every second.", "second"),
    ("Some 300 boats in these waters sink every year.", ""),
    ("They paid £40 for every second ticket.", ""),
    ("It pumps 40 litres every second.", "second"),
    ("It costs $4 a dose.", "dose"),
    ("It costs $4/dose.", "dose"),
    ("They cost €70m apiece.", "each"),
    ("They cost $5 each.", "each"),
    ("There were 12 cases per 100,000 people.", "100000"),
    ("There were 12 cases per 5 people.", "5"),
    ("There were 12 cases per head.", "head"),
    ("It uses 15,000 cubic meters of water a day.", "day"),
    ("They sold 12 cars.", ""),
    ("They sold 12 cars a week ago.", "week"),
]

FLAGS = [
    ("She was licensed to carry 320 people.", "capacity"),
    ("The hall can hold 320 people.", "capacity"),
    ("Last year 212 people came.", "old"),
    ("It was up from 37.", "old"),
    ("It beat the previous 37.", "old"),
    ("They expected 300 guests.", "plan"),
    ("The plant will employ 300 people.", "plan"),
    ("An average of 30 people came.", "average"),
    ("30 people came on average.", "average"),
    ("Prices rose 4%.", "rise"),
    ("Prices rose by 4%.", "rise"),
    ("Prices are up 4%.", "rise"),
    ("A 4% rise is due.", "rise"),
    ("Prices fell 4%.", "fall"),
    ("There were not 40 boats.", "denied"),
    ("In all 40 boats came.", "total"),
    ("It killed 40 people worldwide.", "worldwide"),
    ("Another 37 people came.", "additional"),
    ("No arrests were made.", "none"),
    ("So far 40 bodies were found.", "interim"),
    ("Daily sales of 40 cars are usual.", "daily"),
]

UNFLAGGED = [
    ("Prices rose to 4%.", "rise"),
    ("He may end up with 61% of it.", "rise"),
    ("More than 40 people came.", "additional"),
    ("She may carry 320 people; 306 were aboard.", "capacity"),
    ("It fell to 40.", "fall"),
]


@pytest.mark.parametrize(("text", "expected"), [row(case) for case in COUNTED])
def test_counted(text: str, expected: str) -> None:
    assert " ".join(quantities(text)[0].counted) == expected


@pytest.mark.parametrize(("text", "expected"), [row(case) for case in RATES])
def test_rates(text: str, expected: str) -> None:
    assert quantities(text)[0].per == expected


@pytest.mark.parametrize(("text", "flag"), [row(case) for case in FLAGS])
def test_flags(text: str, flag: str) -> None:
    assert flag in quantities(text)[0].flags


@pytest.mark.parametrize(("text", "flag"), [row(case) for case in UNFLAGGED])
def test_unflagged(text: str, flag: str) -> None:
    assert flag not in quantities(text)[-1].flags


PARTS = [
    ("Four of its seven cars burned.", [(True, False), (False, True)]),
    ("64 closed, 23 of them here.", [(False, False), (True, False)]),
    ("12 of the dead were women.", [(True, False)]),
    ("Ten people died, including five nurses.", [(False, False), (True, False)]),
    ("Twelve left; the other 58 stayed.", [(False, False), (True, False)]),
    ("None of the 22 sailors drowned.", [(True, False), (False, True)]),
    ("The 22 sailors drowned.", [(False, False)]),
    ("Twenty of 30 boats sank.", [(True, False), (False, True)]),
    ("Three of Vell sank.", [(False, False)]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS, ids=[case[0] for case in PARTS])
def test_parts(text: str, expected: list[tuple[bool, bool]]) -> None:
    assert [(quantity.part, quantity.whole) for quantity in quantities(text)] == expected


def test_context_holds_the_words_of_the_clause() -> None:
    (toll,) = quantities("The death toll rose to 41.")
    assert toll.context == ("die", "toll", "rise")
