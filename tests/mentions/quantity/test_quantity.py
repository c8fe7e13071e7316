"""Quantities found in phrases: sort, bounds, unit; what is counted, rates, parts, flags. One line a case."""

import time

import pytest
from _pytest.mark import ParameterSet

from corpusck.mentions.quantity import Quantity, extract
from corpusck.model import Sentence
from corpusck.text.tags import tag
from corpusck.text.tokens import tokenize


def quantities(text: str) -> tuple[Quantity, ...]:
    return extract(Sentence(0, 0, 0, len(text), text), tag(tokenize(text)), frozenset())


def timed(text: str) -> float:
    tokens = tag(tokenize(text))
    start = time.process_time()
    extract(Sentence(0, 0, 0, len(text), text), tokens, frozenset())
    return time.process_time() - start


def told(quantity: Quantity) -> str:
    """A quantity in short: "count 19", "measure 9.6 m", "count 1000..inf over"."""
    if quantity.sort == "label":
        return "label"
    bounds = f"{quantity.low:.12g}" if quantity.low == quantity.high else f"{quantity.low:.12g}..{quantity.high:.12g}"
    return " ".join(filter(None, (quantity.sort, bounds, quantity.unit, quantity.hedge)))


VALUES = [
    # digits
    ("The pole is 1,234.5 metres long.", "measure 1234.5 m"),
    ("It weighs 3½ tonnes.", "measure 3500 kg"),
    ("It weighs about 3½ tonnes.", "measure 3325..3675 kg about"),
    ("Between 20 and 30 people died.", "count 20..30 range"),
    ("Gate B 12 was closed.", "label"),
    ("He comes every second day.", "ordinal 2"),
    ("A man aged 45 died.", "age 45 year"),
    ("A woman of 45 years of age died.", "age 45 year"),
    ("He scored in the 45th minute.", "ordinal 45 minute"),
    ("It lost 5 pounds of weight.", "measure 2.26796185 kg"),
    ("It cost 5 pounds.", "money 5 GBP"),
    ("Two-thirds of the boats sank.", "share 66.6666666667 percent"),
    ("It has 12.345.678 members.", "count 12345678"),
    ("It has 1.234 members.", "count 1.234"),
    ("The storm killed 19 people.", "count 19"),
    ("The fleet has 1,800 trucks.", "count 1800"),
    ("It sold 1,50,000 tickets.", "count 150000"),
    ("It sold 1.200.000 tickets.", "count 1200000"),
    ("It holds 4.5 million books.", "count 4500000"),
    ("It holds 4.5m books.", "count 4500000"),
    ("The plant makes 40k wheels.", "count 40000"),
    ("They baked 2 dozen loaves.", "count 24"),
    ("A crowd of 3 lakh gathered.", "count 300000"),
    ("The temple drew 2.5 crore pilgrims.", "count 25000000"),
    ("The tank is 2½ metres deep.", "measure 2.5 m"),
    ("It needs 2 1/2 cups.", "count 2.5"),
    ("A third of a dozen eggs broke.", "count 4"),
    ("It holds half the water.", "share 50 percent"),
    ("It fell by a third more.", "share 33.3333333333 percent"),
    ("Two of every five boats sank.", "share 40 percent"),
    ("Two of five boats sank.", "count 2 | count 5"),
    ("It has one third.", "share 33.3333333333 percent"),
    ("It weighs dozens of kilograms.", "measure 24..99 kg vague"),
    ("It has 3 / 4 litres.", "count 3 | measure 0.004 m3"),
    ("A third of a cake was left.", "share 33.3333333333 percent"),
    ("Three quarters of the boats sank.", "share 75 percent"),
    ("Two quarters of the boats sank.", "count 2"),
    ("A couple dozen people died.", "count 24..36 vague"),
    ("A few hundred people died.", "count 200..999 vague"),
    ("They stayed three nights.", "duration 259200 second"),
    ("A girl aged 5 years and 3 months died.", "age 5.25 year"),
    ("It hit the driver, 44, on Monday.", "age 44 year"),
    ("They saw Darren Ogle, 44, there.", "age 44 year"),
    ("He was ranked 5 in the world.", "rank 5"),
    ("He finished second, ahead of Ruiz.", "rank 2"),
    ("The court sat for a second, longer.", "duration 1 second"),
    ("He had 2 second chances.", "count 2 | ordinal 2"),
    ("It was their second in a year.", "ordinal 2 | duration 31556952 second"),
    ("A 50-square-metre flat was sold.", "measure 50 m2"),
    ("They met in 24 street cafes.", "count 24"),
    ("A woman aged 45 years died.", "age 45 year"),
    ("Item # 12 was sold.", "label"),
    ("He batted with a .308 average.", "count 0.308"),
    ("It measures 3,5 metres.", "measure 3.5 m"),
    ("It cost 12,34 euros.", "money 12.34 EUR"),
    ("It cost $5 dollars.", "money 5 USD"),
    # words
    ("Sixty-four branches will close.", "count 64"),
    ("Two hundred seventy-one people were saved.", "count 271"),
    ("Two hundred and seventy-one people were saved.", "count 271"),
    ("Six thousand fans came.", "count 6000"),
    ("Twelve hundred fans came.", "count 1200"),
    ("A hundred homes burned.", "count 100"),
    ("A thousand and one tales were told.", "count 1001"),
    ("Three million four hundred thousand voters were listed.", "count 3400000"),
    ("It has nine and a half million customers.", "count 9500000"),
    ("It has a million and a half customers.", "count 1500000"),
    ("It has half a million customers.", "count 500000"),
    ("It has a quarter of a million customers.", "count 250000"),
    ("It has one and a quarter million customers.", "count 1250000"),
    ("It reached three point five million readers.", "count 3500000"),
    ("A dozen boats sank.", "count 12"),
    ("Half a dozen boats sank.", "count 6"),
    ("Two dozen boats sank.", "count 24"),
    ("Twenty-one ships and forty planes took part.", "count 21 | count 40"),
    ("A pair of scooters was found.", "count 2"),
    ("One person died.", "count 1"),
    ("The blast killed one and wounded six.", "count 1 | count 6"),
    ("No arrests were made.", "count 0"),
    ("None of the miners was hurt.", "count 0"),
    ("Zero cases were found.", "count 0"),
    ("She has knocked twice.", "count 2"),
    ("They met three times.", "count 3"),
    # vague
    ("Dozens of homes burned.", "count 24..99 vague"),
    ("Hundreds were driven out.", "count 200..999 vague"),
    ("Tens of thousands of people marched.", "count 20000..99999 vague"),
    ("Hundreds of thousands marched.", "count 200000..999999 vague"),
    ("Scores of houses fell.", "count 40..199 vague"),
    ("Several villagers fled.", "count 3..9 vague"),
    ("Several hundred villagers fled.", "count 300..999 vague"),
    ("A few thousand villagers fled.", "count 2000..9999 vague"),
    ("A handful of villagers fled.", "count 3..9 vague"),
    ("A couple of villagers fled.", "count 2..3 vague"),
    ("Millions of euros are missing.", "money 2000000..9999999 EUR vague"),
    ("It took several months.", "duration 7889238..23667714 second vague"),
    # hedges and bounds
    ("About 400 people came.", "count 350..450 about"),
    ("Some 180 staff live there.", "count 171..189 about"),
    ("An estimated 12,000 birds nest there.", "count 11400..12600 about"),
    ("There were 400 or so guests.", "count 350..450 about"),
    ("More than 1,000 people came.", "count 1000..inf over"),
    ("It cost $US1 million.", "money 1000000 USD"),
    ("It cost $A5 million.", "money 5000000 AUD"),
    ("The boss quits over $5 million bonus.", "money 5000000 USD"),
    ("A row over 300 jobs goes on.", "count 300"),
    ("The row lasted over 300 days.", "duration 25920000..inf second over"),
    ("It cost well over $5 million.", "money 5000000..inf USD over"),
    ("Just over 1,000 people came.", "count 1000..1150 over"),
    ("Up to 40 people came.", "count 0..40 upto"),
    ("As many as 4,500 builders will be needed.", "count 0..4500 upto"),
    ("No more than 900 jobs would go.", "count 0..900 upto"),
    ("Groups are never larger than 16 pupils.", "count 0..16 upto"),
    ("No answer holds more than 200 rows.", "count 0..200 upto"),
    ("It is not less than 40 miles.", "measure 64373.76..inf m atleast"),
    ("A maximum of 70 persons may enter.", "count 0..70 upto"),
    ("At least 20 people came.", "count 20..inf atleast"),
    ("No fewer than 20 people came.", "count 20..inf atleast"),
    ("20 or more people came.", "count 20..inf atleast"),
    ("The hall holds 500+ guests.", "count 500..inf atleast"),
    ("Fewer than 800 votes were cast.", "count 0..800 under"),
    ("Less than $4 was paid.", "money 0..4 USD under"),
    ("Nearly 1.2 million people came.", "count 1140000..1200000 under"),
    ("Just under 500 people came.", "count 450..500 under"),
    ("Almost half of the voters stayed away.", "share 45..50 percent under"),
    ("Between 3 and 5 people came.", "count 3..5 range"),
    ("Some 3 to 5 million people came.", "count 2550000..5500000 range"),
    ("3-5 people came.", "count 3..5 range"),
    ("Two or three people came.", "count 2..3 range"),
    ("It takes 10–15 minutes.", "duration 600..900 second range"),
    ("Keep it at 2 to 8 degrees Celsius.", "measure 2..8 degC range"),
    ("Growth of 3% to 5% is forecast.", "percent 3..5 percent range"),
    ("It was more than the 300 seats sold in March.", "count 300"),
    # money
    ("It costs €6.7bn.", "money 6700000000 EUR"),
    ("It costs EUR 6.2 billion.", "money 6200000000 EUR"),
    ("It costs 6.2 billion euros.", "money 6200000000 EUR"),
    ("It costs Sh11 billion.", "money 11000000000 shilling"),
    ("It costs KES 11 billion.", "money 11000000000 KES"),
    ("It costs 148 billion Kenyan shillings.", "money 148000000000 KES"),
    ("Rp 50 million was paid.", "money 50000000 IDR"),
    ("A £3m grant was paid.", "money 3000000 GBP"),
    ("A £3million grant was paid.", "money 3000000 GBP"),
    ("The deal is worth $1.15 bln.", "money 1150000000 USD"),
    ("It is a 151-billion-crown plan.", "money 151000000000 crown"),
    ("The coin is worth 70 cents.", "money 0.7 USD"),
    ("The bun costs 80p.", "money 0.8 GBP"),
    ("The bun costs 80 pence.", "money 0.8 GBP"),
    ("They spent A$2.4 million on it.", "money 2400000 AUD"),
    ("They spent C$2.4m on it.", "money 2400000 CAD"),
    ("They spent US$300,000 on it.", "money 300000 USD"),
    ("They spent 300,000 US dollars on it.", "money 300000 USD"),
    ("They spent HK$90 on it.", "money 90 HKD"),
    ("They spent ¥46 million on it.", "money 46000000 JPY"),
    ("They spent 46 million yen on it.", "money 46000000 JPY"),
    ("They spent ₹500 crore on it.", "money 5000000000 INR"),
    ("They spent Rs 500 crore on it.", "money 5000000000 rupee"),
    ("They spent R$20 on it.", "money 20 BRL"),
    ("They spent CHF 20 on it.", "money 20 CHF"),
    ("They spent 20 Swiss francs on it.", "money 20 CHF"),
    ("They spent 20 kronor on it.", "money 20 krona"),
    ("They spent 900 rand on it.", "money 900 ZAR"),
    ("They spent two million zlotys on it.", "money 2000000 PLN"),
    ("They asked for 40,000 won.", "money 40000 KRW"),
    ("Talks about a 60 million euro loan failed.", "money 60000000 EUR"),
    ("They asked for fifteen bitcoin.", "money 15 BTC"),
    ("They asked for $3-5 million.", "money 3000000..5000000 USD range"),
    ("They asked for $3 million to $5 million.", "money 3000000..5000000 USD range"),
    ("They asked for between €3m and €5m.", "money 3000000..5000000 EUR range"),
    ("They asked for a quarter of a billion pounds.", "money 250000000 GBP"),
    ("The fine is 40 million pounds.", "money 40000000 GBP"),
    # percent, shares, points
    ("Prices rose 4.3%.", "percent 4.3 percent"),
    ("Prices rose 4.3 per cent.", "percent 4.3 percent"),
    ("Prices rose four percent.", "percent 4 percent"),
    ("Prices rose by 4 pct.", "percent 4 percent"),
    ("An 18% premium was paid.", "percent 18 percent"),
    ("Half of them voted.", "share 50 percent"),
    ("More than half the voters stayed away.", "share 50..inf percent over"),
    ("Two thirds of them voted.", "share 66.6666666667 percent"),
    ("Two-thirds of them voted.", "share 66.6666666667 percent"),
    ("Three-tenths of the shares are held abroad.", "share 30 percent"),
    ("A quarter of the crop is lost.", "share 25 percent"),
    ("Three quarters of the crop is lost.", "share 75 percent"),
    ("A fifth of the crop is lost.", "share 20 percent"),
    ("One in eight adults smokes.", "share 12.5 percent"),
    ("Two out of five adults smoke.", "share 40 percent"),
    ("One person in six was missing.", "share 16.6666666667 percent"),
    ("Three in every four cases were mild.", "share 75 percent"),
    ("About 3/4 of the crop is lost.", "share 71.25..78.75 percent about"),
    ("It fell 2.7 percentage points.", "points 2.7 point"),
    ("It fell 25 basis points.", "points 0.25 point"),
    ("It fell 1.5 pp.", "points 1.5 point"),
    # factors
    ("Profit doubled.", "factor 2 times"),
    ("Exports grew threefold.", "factor 3 times"),
    ("Exports grew tenfold.", "factor 10 times"),
    ("It costs twice as much.", "factor 2 times"),
    ("It trades at 1.3 times book value.", "factor 1.3 times"),
    ("It is five times larger.", "factor 5 times"),
    ("It runs at 10x speed.", "factor 10 times"),
    ("Costs rose 10-fold.", "factor 10 times"),
    # ages
    ("Darren Ogle, 44, was there.", "age 44 year"),
    ("Darren Ogle (44) was there.", "age 44 year"),
    ("A 19-year-old student spoke.", "age 19 year"),
    ("A nineteen-year-old student spoke.", "age 19 year"),
    ("The boy is 12 years old.", "age 12 year"),
    ("He was aged 44.", "age 44 year"),
    ("He left at the age of 14.", "age 14 year"),
    ("A man of 71 drowned.", "age 71 year"),
    ("Children aged 5 to 11 may enter.", "age 5..11 year range"),
    ("Children aged between five and 11 may enter.", "age 5..11 year range"),
    ("An 18-month-old girl was found.", "age 1.5 year"),
    ("A man in his 40s was held.", "age 40..49 year vague"),
    ("It is free for everyone under 18.", "age 0..18 year under"),
    ("She turns 20 in August.", "age 20 year"),
    ("A chess prodigy, 12, won.", "age 12 year"),
    ("The women, 61 and 48 years old, were sisters.", "age 61 year | age 48 year"),
    # durations
    ("It lasted four minutes.", "duration 240 second"),
    ("It was a 90-second raid.", "duration 90 second"),
    ("It lasted 3 weeks.", "duration 1814400 second"),
    ("It lasted a day and a half.", "duration 129600 second"),
    ("It lasted half an hour.", "duration 1800 second"),
    ("It lasted for an hour.", "duration 3600 second"),
    ("It lasted two and a half hours.", "duration 9000 second"),
    ("It lasted two hours and 15 minutes.", "duration 8100 second"),
    ("It lasted 2 hours 15 minutes.", "duration 8100 second"),
    ("He got 2-1/2 years.", "duration 78892380 second"),
    ("It lasted a decade and a half.", "duration 473354280 second"),
    ("It lasted 36hrs.", "duration 129600 second"),
    ("A six-month ban began.", "duration 15778476 second"),
    # measures
    ("The river reached 31.4 feet.", "measure 9.57072 m"),
    ("The river reached 31.4ft.", "measure 9.57072 m"),
    ("The river reached 9.6 metres.", "measure 9.6 m"),
    ("The river reached 9.6 m.", "measure 9.6 m"),
    ("He is 5ft 10in tall.", "measure 1.778 m"),
    ("He is 5 feet 10 inches tall.", "measure 1.778 m"),
    ("It is 26km away.", "measure 26000 m"),
    ("It is 16 miles away.", "measure 25749.504 m"),
    ("It is 14 nautical miles away.", "measure 25928 m"),
    ("It is a 2.4-kilometre line.", "measure 2400 m"),
    ("It is a 75-hectare plot.", "measure 750000 m2"),
    ("It is a 185-acre site.", "measure 748668.438144 m2"),
    ("They searched 400 square miles.", "measure 1035995244.13 m2"),
    ("They searched 31 sq km.", "measure 31000000 m2"),
    ("The flat has 90 m².", "measure 90 m2"),
    ("It holds 668,000 litres.", "measure 668 m3"),
    ("It spilled 4,200 barrels of crude.", "measure 667.746638698 m3"),
    ("It uses 15,000 cubic meters a day.", "measure 15000 m3"),
    ("It lets out 48,000 cubic feet per second.", "measure 1359.20863642 m3/s"),
    ("It weighs 412 g.", "measure 0.412 kg"),
    ("It weighs 12 tonnes.", "measure 12000 kg"),
    ("It weighs 90 pounds.", "measure 40.8233133 kg"),
    ("They seized 12 pounds of cocaine.", "measure 5.44310844 kg"),
    ("The emerald has 61 carats.", "measure 0.0122 kg"),
    ("It goes 90 km/h.", "measure 25 m/s"),
    ("It goes 100 mph.", "measure 44.704 m/s"),
    ("It goes 100 miles per hour.", "measure 44.704 m/s"),
    ("Winds of 60 knots blew.", "measure 30.8666666667 m/s"),
    ("It yields 250 MW.", "measure 250000000 W"),
    ("It yields 2.4 gigawatts.", "measure 2400000000 W"),
    ("It has 40 hp.", "measure 29828 W"),
    ("It uses 30 kWh.", "measure 108000000 J"),
    ("It has 5,000 mAh.", "measure 5 Ah"),
    ("It runs on 230 V.", "measure 230 V"),
    ("It draws 16A.", "measure 16 A"),
    ("It runs at 2.4 GHz.", "measure 2400000000 Hz"),
    ("It takes 48 MB.", "measure 48000000 B"),
    ("It takes 2 terabytes.", "measure 2e+12 B"),
    ("It loads at 100 Mbps.", "measure 12500000 B/s"),
    ("It has 26 megapixels.", "measure 26000000 px"),
    ("It is 1080 pixels high.", "measure 1080 px"),
    ("A 12nm process is used.", "measure 1.2e-08 m"),
    ("It makes 12- and 16-nanometer chips.", "measure 1.2e-08 m | measure 1.6e-08 m"),
    ("It was 38°C.", "measure 38 degC"),
    ("It was 38 degrees Celsius.", "measure 38 degC"),
    ("It was 104 degrees Fahrenheit.", "measure 40 degC"),
    ("It was 104F.", "measure 40 degC"),
    ("The noise reached 85 dB.", "measure 85 dB"),
    ("The tyre needs 2.3 bar.", "measure 230000 Pa"),
    ("The low had 960 hPa.", "measure 96000 Pa"),
    ("The air had 420 ppm of it.", "measure 420 ppm"),
    ("A magnitude 6.2 quake hit.", "measure 6.2 magnitude"),
    ("A 6.2-magnitude quake hit.", "measure 6.2 magnitude"),
    ("A quake of 6.2 on the Richter scale hit.", "measure 6.2 magnitude"),
    ("It measures 140 x 210 cm.", "measure 1.4 m | measure 2.1 m"),
    # scores, order, rank
    ("They won 3-2 at home.", "score 2..3"),
    ("They won 3–2 at home.", "score 2..3"),
    ("It ended 2-2 after extra time.", "score 2"),
    ("They lost 1-4 at home.", "score 1..4"),
    ("The court voted 5-4 for it.", "score 4..5"),
    ("It was the third attempt.", "ordinal 3"),
    ("It was the 21st attempt.", "ordinal 21"),
    ("It was the twenty-first attempt.", "ordinal 21"),
    ("She scored in the 117th minute.", "ordinal 117 minute"),
    ("She scored twice (64', 117').", "count 2 | ordinal 64 minute | ordinal 117 minute"),
    ("64 min: she scores from 22 yards.", "ordinal 64 minute | measure 20.1168 m"),
    ("She is the world No. 1 in judo.", "rank 1"),
    ("She is ranked 12th.", "rank 12"),
    ("She came third.", "rank 3"),
    ("She took second place.", "rank 2"),
    # several in one sentence
    ("Four of its seven cars burned.", "count 4 | count 7"),
    ("17 passengers and two crew died.", "count 17 | count 2"),
    ("Parties of 8, 9 and 10 people came.", "count 8 | count 9 | count 10"),
    ("Sales rose from 30 to 41.", "count 30 | count 41"),
    ("The death toll rose to 41, up from 37.", "count 41 | count 37"),
    ("Some 15 hp and 40 hp engines are sold.", "measure 10439.8..11931.2 W about | measure 29828 W"),
]

LOOKALIKES = [
    ("An F-35 jet landed.", "label"),
    ("A C-130 landed.", "label"),
    ("The G7 met.", "label"),
    ("The G-20 met.", "label"),
    ("The 2+2 meeting was held.", "label | label"),
    ("A 5G network was built.", "label"),
    ("He had Covid-19.", "label"),
    ("They meet in Room 6.", "label"),
    ("They meet in room 6.", "label"),
    ("They invoked Article 5.", "label"),
    ("Under Article 5 members help.", "label"),
    ("See page 47.", "label"),
    ("See sections 2 and 3.", "label | label"),
    ("Call 0800-555-0142 now.", "label | label | label"),
    ("Version 3.4.0 is out.", ""),
    ("It came seconds later.", ""),
    ("A couple people died.", ""),
    ("It has 12,345,67,890 members.", ""),
    ("He knew it at second hand.", ""),
    ("It was the last half mile.", ""),
    ("A third party came.", ""),
    ("He ate a third, she said.", ""),
    ("He drank the other half.", ""),
    ("It was the first-ever win.", ""),
    ("It was a second-rate win.", ""),
    ("It was a third-floor flat.", "ordinal 3"),
    ("It has 1.2,5 members.", ""),
    ("It has 1234,567 members.", ""),
    ("It has 12,3456,789 members.", ""),
    ("Python 3.9 is needed.", "label"),
    ("Flight 370 vanished.", "label"),
    ("A Boeing 737 landed.", "label"),
    ("A Phase 3 trial began.", "label"),
    ("Take Highway 61 south.", "label"),
    ("Take exit 23 of the A8.", "label | label"),
    ("It runs on Windows 11.", "label"),
    ("The rocket is a Falcon 9.", "label"),
    ("They played 4-4-2 all night.", "label | label | label"),
    ("The attacks of 9/11 changed it.", "label | label"),
    ("We are open 24/7.", "label | label"),
    ("He lives at 24 Elm Street.", "label"),
    ("A CO2 leak was found.", "label"),
    ("Signed with HMAC-SHA256.", "label"),
    ("Get it at https://x.example/v3/list.", "label"),
    ("It is day one.", "label"),
    ("Issue 112 is out.", "label"),
    ("In 2019 the mine closed.", ""),
    ("The 2018 harvest failed.", ""),
    ("I lived through '93 here.", ""),
    ("It opens at 11.30.", ""),
    ("1. Open the lid.", ""),
    ("(2) Open the lid.", ""),
    ("3.2 Work handed in late fails.", ""),
    ("Helpline: 900 000 000.", "label | label | label"),
    ("See notice 25-018 on it.", "label | label"),
    ("The two won.", "count 2"),
    ("He got five marks.", "count 5"),
    ("One of the men spoke.", ""),
    ("No one came.", ""),
    ("One day he left.", ""),
    ("This one is better.", ""),
    ("One must be careful.", ""),
    ("There is no doubt about it.", ""),
    ("It is no longer sold.", ""),
    ("He left a second later.", ""),
    ("The second half was better.", ""),
    ("At first he laughed.", ""),
    ("It was first reported by her.", ""),
    ("The First Lady spoke.", ""),
    ("A third man fled.", "ordinal 3"),
    ("In the third quarter sales fell.", ""),
    ("He had second thoughts.", ""),
    ("A half-empty hall waited.", ""),
    ("He told her to double back.", ""),
    ("A double murder shook them.", ""),
    ("He may come in May.", ""),
    ("The couple married.", ""),
    ("They keep a few hens.", "count 2..9 vague"),
    ("He is a point guard.", ""),
    ("He scores goals.", ""),
    ("A man and a woman left.", ""),
    ("An hour later he left.", ""),
    ("It was a one-off.", ""),
    ("The 1980s were good.", "label"),
    ("A stone bridge fell.", ""),
    ("The nineteenth-century house burned.", "ordinal 19"),
    ("The bus line 42 is late.", "label"),
    ("7-Eleven opened a shop.", "label | count 11"),
]

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


def row(case: tuple[str, str]) -> ParameterSet:
    return pytest.param(*case, id=case[0])


@pytest.mark.parametrize(("text", "expected"), [row(case) for case in VALUES])
def test_values(text: str, expected: str) -> None:
    assert " | ".join(map(told, quantities(text))) == expected


@pytest.mark.parametrize(("text", "expected"), [row(case) for case in LOOKALIKES])
def test_lookalikes(text: str, expected: str) -> None:
    assert " | ".join(map(told, quantities(text))) == expected


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


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("A 45-year-old man died.", ["45-year-old"]),
        ("She was aged 45 when she died.", ["45"]),
        ("A woman of 45 years of age died.", ["45 years of age"]),
        ("It cost US$5 million in all.", ["US$5 million"]),
        ("It cost 5 pounds a head.", ["5 pounds"]),
        ("Between 20 and 30 people died.", ["20 and 30"]),
        ("They sold three and a half million boats.", ["three and a half million"]),
        ("A crowd of 3 lakh came in 40 km/h winds.", ["3 lakh", "40 km/h"]),
    ],
)
def test_spans_hold_the_number_and_its_unit(text: str, spans: list[str]) -> None:
    assert [text[quantity.start : quantity.end] for quantity in quantities(text)] == spans


def test_taken_tokens_are_no_quantities() -> None:
    text = "On 4 May 12 people came."
    tokens = tag(tokenize(text))
    found = extract(Sentence(0, 0, 0, len(text), text), tokens, frozenset((1, 2)))
    assert [quantity.text for quantity in found] == ["12"]


def test_context_holds_the_words_of_the_clause() -> None:
    (toll,) = quantities("The death toll rose to 41.")
    assert toll.context == ("die", "toll", "rise")


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "1,2,3,4.5.6",
        "$",
        "a a a",
        "- - 3",
        "3-",
        "one-",
        "half",
        "' 's 4'",
        "£",
        "¼",
        "٣٤ men",
        "1/0",
        "0/0",
    ],
)
def test_odd_input_raises_nothing(text: str) -> None:
    for quantity in quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize(
    "unit", ["1-", "1 ", "Aa 1 ", "up 1 and ", "one of 1 ", "more ", "a hundred and ", "'s ", "5 x ", "1, "]
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    short, long = (timed(unit * size) for size in (1_000, 8_000))
    assert long < 40 * short + 0.05
