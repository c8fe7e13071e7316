"""Dates and times are found, resolved against the day of publication and compared."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpusck.mentions.date import Moment, compare, extract
from corpusck.mentions.date.feasts import easter
from corpusck.model import Relation, Sentence
from corpusck.text.tokens import tokenize

TUESDAY = date(2025, 6, 24)
HERE = Path(__file__).parent
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
MONTHS = tuple(f"{date(2000, month, 1):%B}" for month in range(1, 13))


def read(text: str, base: date | None = TUESDAY) -> tuple[Moment, ...]:
    return extract(Sentence(0, 0, 0, len(text), text), tokenize(text), base)


def told(moment: Moment) -> str:
    """A moment in short: its bound and hedge, its interval or its time of the day, its zone (see date_phrases.tsv)."""
    if moment.resolved:
        ends = [_short(at) for at in (moment.first, moment.last)]
        value = ends[0] if ends[0] == ends[1] else "/".join(ends)
    elif moment.ends:
        value = "/".join(told(end) for end in moment.ends)
    elif moment.hour is not None:
        value = f"{moment.hour:02}:{moment.minute or 0:02}" + "?" * moment.twelve
    else:
        value = moment.part
    return " ".join(filter(None, (moment.bound, moment.hedge, value, moment.zone)))


def _short(at: datetime | None) -> str:
    if at is None:
        return ".."
    return at.isoformat()[:10] if at.time() in (time(), time(23, 59, 59)) else at.isoformat()[:16]


def lines(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("line", lines("date_phrases.tsv"), ids=lambda line: line.partition("\t")[0])
def test_phrase(line: str) -> None:
    sentence, _, expected = line.partition("\t")
    assert "; ".join(f"{moment.text} = {told(moment)}" for moment in read(sentence)) == expected


@pytest.mark.parametrize("sentence", lines("date_lookalikes.txt"))
def test_lookalike_is_no_date(sentence: str) -> None:
    assert not read(sentence)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param("on 15 May 2025", "on May 15, 2025", "same", id="two written forms"),
        pytest.param("on 15 May 2025", "on 2025-05-15", "same", id="ISO"),
        pytest.param("on 15 May", "on 16 May", "different", id="two days"),
        pytest.param("on 15 May 2025", "in May 2025", "compatible", id="month holds the day"),
        pytest.param("on 15 May 2025", "in 2025", "compatible", id="year holds the day"),
        pytest.param("on 15 May 2025", "in 2024", "different", id="another year"),
        pytest.param("on 15 May", "in the spring", "compatible", id="season holds the day"),
        pytest.param("in 1994", "in 1989", "different", id="two years"),
        pytest.param("in 1994", "in the 1990s", "compatible", id="decade holds the year"),
        pytest.param("in 1187", "in the twelfth century", "compatible", id="century holds the year"),
        pytest.param("in 1221", "in the twelfth century", "different", id="another century"),
        pytest.param("around 1890", "in 1891", "compatible", id="about a year"),
        pytest.param("around 1890", "in 1895", "different", id="far from about a year"),
        pytest.param("in the third quarter of 2027", "in Q3 2027", "same", id="quarter in words"),
        pytest.param("in the third quarter of 2027", "on 31 March 2027", "different", id="quarter apart from a day"),
        pytest.param("in the second half of 2028", "in 2029", "different", id="half apart from a year"),
        pytest.param("in the second half of 2028", "in late 2028", "compatible", id="half and late"),
        pytest.param("at the end of March 2027", "on 31 March 2027", "compatible", id="end of a month"),
        pytest.param("at the end of March 2027", "before Christmas 2026", "different", id="before a feast"),
        pytest.param("in fiscal 2026", "in fiscal 2027", "different", id="two fiscal years"),
        pytest.param("in fiscal 2026", "in October 2025", "compatible", id="a fiscal year may begin early"),
        pytest.param("early in March", "late in March", "different", id="early and late"),
        pytest.param("in mid-March", "on 20 March", "compatible", id="mid-month is wide"),
        pytest.param("on Thursday", "on 19 June", "same", id="weekday and its date"),
        pytest.param("on Thursday", "on 12 June", "compatible", id="weekday a week off"),
        pytest.param("on Thursday", "on 18 June", "different", id="weekday and another date"),
        pytest.param("yesterday", "on Monday", "same", id="yesterday was Monday"),
        pytest.param("last week", "on Thursday", "compatible", id="week holds the day"),
        pytest.param("on Thursday night", "early on Friday", "compatible", id="night runs into the next day"),
        pytest.param("on Tuesday afternoon", "at dawn on Tuesday", "different", id="two parts of a day"),
        pytest.param("late on Saturday evening", "on Monday morning", "different", id="evening and morning"),
        pytest.param("shortly before midnight on Friday", "at 11:50 p.m. on Friday", "compatible", id="to midnight"),
        pytest.param("shortly before midnight on Saturday", "at 5 a.m. on Sunday", "different", id="by morning"),
        pytest.param("at midnight on Friday", "at midnight on Saturday", "compatible", id="midnights"),
        pytest.param("at 11:52 p.m. on Sunday", "in the small hours of Monday", "different", id="eight minutes short"),
        pytest.param("at 20:00", "at 8 p.m.", "same", id="24 hours and 12"),
        pytest.param("by noon", "before noon", "compatible", id="up to noon"),
        pytest.param("at 20:00", "at 8:05 p.m.", "different", id="five minutes apart"),
        pytest.param("at about 8 p.m.", "at 8:20 p.m.", "compatible", id="about half an hour"),
        pytest.param("at about 8 p.m.", "at 9 p.m.", "different", id="about is not an hour"),
        pytest.param("at 8 p.m.", "at 8:05 p.m.", "compatible", id="hours alone are rounded"),
        pytest.param("at 1:40 a.m.", "at 1:40 p.m.", "different", id="two halves of the day"),
        pytest.param("at twenty to three", "at 2:40 a.m.", "compatible", id="half of the day untold"),
        pytest.param("at twenty past three", "at 14:47", "different", id="spoken and written"),
        pytest.param("at 6 a.m. on Monday", "at 6 a.m.", "compatible", id="day untold"),
        pytest.param("at 13:40 GMT", "at 15:40 CET", "unrelated", id="two zones"),
        pytest.param("at 13:40 GMT", "at 21:40", "unrelated", id="universal and unnamed time"),
        pytest.param("at 13:40 WITA", "at 1:40 p.m. local time", "same", id="a zone is the local one"),
        pytest.param("at 13:40 WITA", "at 14:40", "different", id="local times apart"),
        pytest.param("on Monday", "at noon", "unrelated", id="day and time"),
        pytest.param("by 31 March 2027", "by 30 June 2027", "different", id="two deadlines ahead"),
        pytest.param("by 31 March 2024", "by 30 June 2024", "compatible", id="done by, both past"),
        pytest.param("by 1 July 2027", "on 1 April 2027", "different", id="a deadline months after the day"),
        pytest.param("by 1 July 2027", "on 20 June 2027", "compatible", id="a deadline days after the day"),
        pytest.param("after 1 July 2027", "on 1 July 2027", "compatible", id="after a day, and on it"),
        pytest.param("after 1 July 2027", "on 29 June 2027", "different", id="after a day, and days before it"),
        pytest.param("after 10:30 a.m. on 1 July 2027", "8:15 a.m. on 1 July 2027", "different", id="after an hour"),
        pytest.param("by 30 June 2024", "on 1 March 2024", "compatible", id="done long before, both past"),
        pytest.param("by Friday 10 October", "until 17 October", "different", id="a deadline and a later end"),
        pytest.param("before Friday", "before Sunday", "compatible", id="two upper bounds"),
        pytest.param("since 2010", "since 2012", "different", id="two beginnings"),
        pytest.param("until Thursday", "until Sunday", "different", id="two ends"),
        pytest.param("until Thursday", "from Friday", "compatible", id="an end and the day after"),
        pytest.param("until Thursday", "from Sunday", "different", id="an end and a later beginning"),
        pytest.param("until 2033", "in 2031", "different", id="an end and another year"),
        pytest.param("on Saturday 13 June", "in 1746", "unrelated", id="the year untold is none long ago"),
        pytest.param("on the last Saturday of June", "on the first Saturday of July", "different", id="two Saturdays"),
        pytest.param("from 3 to 9 June", "from 3 to 10 June", "different", id="ranges that end apart"),
        pytest.param("from 3 to 9 June", "June 3-9", "same", id="one range in two forms"),
        pytest.param("from 3 to 9 June", "on 5 June", "compatible", id="range holds the day"),
        pytest.param("from 3 to 9 June", "on 15 June", "different", id="day outside the range"),
        pytest.param("late in 2009 or early in 2010", "in 2010", "compatible", id="either of two"),
        pytest.param("on 05/06/2025", "on 5 June 2025", "compatible", id="day and month in either order"),
        pytest.param("on 05/06/2025", "on 5 August 2025", "different", id="outside both orders"),
        pytest.param("no bus will run before 2027", "in March 2027", "compatible", id="not before is from"),
    ],
)  # fmt: skip
def test_compare(left: str, right: str, relation: Relation) -> None:
    (a,), (b,) = read(f"It came {left}."), read(f"It came {right}.")
    assert (compare(a, b), compare(b, a)) == (relation, relation)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param("on 15 May", "on 15 May", "same", id="same parts"),
        pytest.param("on 15 May", "on 15 May 2024", "compatible", id="year untold"),
        pytest.param("on 15 May", "on 16 May 2024", "different", id="days apart"),
        pytest.param("on Thursday", "on Friday", "different", id="weekdays apart"),
        pytest.param("on Thursday", "on 15 May", "unrelated", id="nothing in common"),
        pytest.param("on Thursday at noon", "on Thursday at 3 p.m.", "different", id="times apart"),
        pytest.param("in the spring", "in Q3", "unrelated", id="pieces of two kinds"),
        pytest.param("around 15 May", "on 16 May", "compatible", id="about a day"),
        pytest.param("on 31 February 1994", "in the 1990s", "compatible", id="no day of a decade"),
        pytest.param("on 31 February 1994", "in 1995", "different", id="no day of another year"),
    ],
)  # fmt: skip
def test_compare_by_parts_where_nothing_is_resolved(left: str, right: str, relation: Relation) -> None:
    (a,), (b,) = read(f"It came {left}.", None), read(f"It came {right}.", None)
    assert (compare(a, b), compare(b, a)) == (relation, relation)


@pytest.mark.parametrize(
    ("published", "day"),
    [
        pytest.param(date(2025, 1, 3), date(2024, 12, 30), id="year not told, just past"),
        pytest.param(date(2024, 12, 31), date(2024, 12, 30), id="year not told, this year"),
    ],
)
def test_year_is_guessed_from_publication(published: date, day: date) -> None:
    (moment,) = read("The roof fell on 30 December.", published)
    assert moment.guessed
    assert moment.first == datetime.combine(day, time())


def test_spans_slice_the_sentence() -> None:
    text = "“On Friday, 16 May, at 20:00, ” she wrote, and again on 3 June."
    assert [text[moment.start : moment.end] for moment in read(text)] == ["Friday, 16 May, at 20:00", "3 June"]


@pytest.mark.parametrize(("year", "month", "day"), [(2000, 4, 23), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25)])
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@given(DAYS, st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{d}th of {m} {y}", "{y}-{n:02}-{d:02}", "{d}.{n}.{y}"]))
def test_written_forms_read_back(day: date, form: str) -> None:
    text = form.format(d=day.day, m=MONTHS[day.month - 1], n=day.month, y=day.year)
    (moment,) = read(f"It fell on {text}.")
    assert (moment.year, moment.month, moment.day) == (day.year, day.month, day.day)
    assert moment.text == text


@given(st.times(), st.sampled_from(["%H:%M", "%I:%M %p", "%I.%M%p"]))
def test_clock_times_read_back(clock: time, form: str) -> None:
    (moment,) = read(f"It fell at {clock.strftime(form)}.")
    assert (moment.hour, moment.minute) == (clock.hour, clock.minute)


@given(DAYS, st.integers(0, 6))
def test_weekday_is_the_nearest_past_one(base: date, back: int) -> None:
    day = base - timedelta(days=back)
    (moment,) = read(f"It fell on {day:%A}.", base)
    assert moment.first == datetime.combine(day, time())


PHRASES = [line.partition("\t")[0] for line in lines("date_phrases.tsv")]


def test_compare_is_symmetric() -> None:
    told = [(phrase, moment) for phrase in PHRASES for moment in read(phrase)]
    pairs = combinations(told, 2)
    assert [(left, right) for (left, a), (right, b) in pairs if compare(a, b) != compare(b, a)] == []


@given(st.sampled_from(PHRASES))
def test_a_moment_agrees_with_itself(sentence: str) -> None:
    for moment in read(sentence):
        assert compare(moment, moment) in ("same", "compatible")


@given(st.lists(st.sampled_from(" ".join(PHRASES).split()), max_size=25).map(" ".join), st.none() | DAYS)
def test_any_words_are_read_without_error(text: str, base: date | None) -> None:
    for moment in read(text, base):
        assert text[moment.start : moment.end] == moment.text
