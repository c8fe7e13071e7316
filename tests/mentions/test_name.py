"""Names: how two compare."""

from __future__ import annotations

import pytest

from corpusck.mentions import name
from corpusck.mentions.name import Name, Sort

# Pairs of people: one person (same or compatible), one person spelt in two ways, two people.
ONE_PERSON = (
    ("Antony J. Blinken", "Antony Blinken"),
    ("Lloyd J. Austin III", "Lloyd Austin"),
    ("Joe Biden", "Biden"),
    ("Joseph Biden", "Joe Biden"),
    ("Joseph R. Biden Jr.", "Joe Biden"),
    ("William Clinton", "Bill Clinton"),
    ("Robert Kennedy", "Bobby Kennedy"),
    ("Robert F. Kennedy", "R.F. Kennedy"),
    ("Elizabeth Warren", "Liz Warren"),
    ("Margaret Thatcher", "Maggie Thatcher"),
    ("Michael Bloomberg", "Mike Bloomberg"),
    ("Edward Kennedy", "Ted Kennedy"),
    ("Richard Cheney", "Dick Cheney"),
    ("James Carter", "Jimmy Carter"),
    ("Christopher Nolan", "Chris Nolan"),
    ("Katherine Hepburn", "Kate Hepburn"),
    ("Daniel Craig", "Danny Craig"),
    ("Dan Craig", "Danny Craig"),
    ("Thomas Hanks", "Tom Hanks"),
    ("Alexander Ferguson", "Alex Ferguson"),
    ("Anthony Fauci", "Tony Fauci"),
    ("Steven Jobs", "Steve Jobs"),
    ("Samuel Altman", "Sam Altman"),
    ("Patricia Highsmith", "Pat Highsmith"),
    ("Jennifer Aniston", "Jen Aniston"),
    ("Timothy Cook", "Tim Cook"),
    ("Gregory Abbott", "Greg Abbott"),
    ("Andrew Cuomo", "Andy Cuomo"),
    ("Charles Schumer", "Chuck Schumer"),
    ("Nicholas Clegg", "Nick Clegg"),
    ("Kate Bush", "Katie Bush"),
    ("Rob Lowe", "Robbie Lowe"),
    ("Tomáš Vondráček", "Tomas Vondracek"),
    ("Søren Kierkegaard", "Soren Kierkegaard"),
    ("Lech Wałęsa", "Lech Walesa"),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
    ("François Hollande", "Francois Hollande"),
    ("Emmanuel Macron", "EMMANUEL MACRON"),
    ("Kim Jong-un", "Kim Jong Un"),
    ("Kim Jong-un", "Kim Jongun"),
    ("Jean-Claude Juncker", "Jean Claude Juncker"),
    ("Sinéad O'Connor", "Sinead O’Connor"),
    ("Ursula von der Leyen", "Von der Leyen"),
    ("Vincent van Gogh", "Van Gogh"),
    ("Leonardo di Caprio", "Leonardo DiCaprio"),
    ("Charles de Gaulle", "de Gaulle"),
    ("Gabriel García Márquez", "Gabriel Garcia Marquez"),
    ("Inês Vasconcelos Prado", "Ines Prado"),
    ("Ines Vasconcelos Prado", "Ines Vasconcelos"),
    ("Wanjiru Kamande-Otieno", "Wanjiru Kamande"),
    ("Hillary Rodham Clinton", "Hillary Clinton"),
    ("Mary Ann Evans", "Mary Evans"),
    ("J. K. Rowling", "Joanne Rowling"),
    ("T.J. Simmons", "T. J. Simmons"),
    ("George W. Bush", "George Bush"),
    ("George Walker Bush", "George W. Bush"),
    ("Martin Luther King Jr.", "Martin Luther King"),
    ("Sammy Davis, Jr.", "Sammy Davis Jr"),
    ("Shinzo Abe", "Abe Shinzo"),
    ("Imogen Sallis KC", "Imogen Sallis"),
    ("Jane Goodall", "Goodall"),
    ("Angela Merkel", "Merkel"),
    ("Luiz da Silva", "Luiz Silva"),
    ("Maria de la Cruz", "Maria Cruz"),
    ("Abdul Rahman al-Fahd", "Abdul Rahman Al-Fahd"),
    ("Jon Bon Jovi", "Bon Jovi"),
    ("Frederick Douglass", "Fred Douglass"),
    ("Benjamin Netanyahu", "Ben Netanyahu"),
    ("Mikhail Gorbachev", "M. Gorbachev"),
    ("Jonathan Ive", "Jon Ive"),
    ("Oğuz Atay", "OGUZ ATAY"),
    ("Björk Guðmundsdóttir", "Bjork Gudmundsdottir"),
    ("Zoë Kravitz", "Zoe Kravitz"),
    ("Gerald Adams", "Gerry Adams"),
    ("Jeffrey Bezos", "Jeff Bezos"),
    ("Joseph Biden", "Joe"),
    ("John Allan Smith", "John Alan Smith"),
    ("John A. Smith", "John Alan Smith"),
    ("William Clinton", "Bill"),
    ("Maria-Elena Costa", "Maria Costa"),
    ("Maria-Elena Costa", "Elena Costa"),
)

ONE_PERSON_SPELT_APART = (
    ("Antony J. Blinken", "Anthony Blinken", "given"),
    ("Yosef Manoppo", "Yusuf Manoppo", "given"),
    ("Catherine Gomes", "Katherine Gomes", "given"),
    ("Katherine Gomes", "Kathryn Gomes", "given"),
    ("Robyn Mendes", "Robin Mendes", "given"),
    ("Jon Owen", "John Owen", "given"),
    ("Steven King", "Stephen King", "given"),
    ("Sara Novak", "Sarah Novak", "given"),
    ("Erik Larsen", "Eric Larsen", "given"),
    ("Carl Jensen", "Karl Jensen", "given"),
    ("Geoffrey Hill", "Jeffrey Hill", "given"),
    ("Lenny Rosen", "Lennie Rosen", "given"),
    ("Elias Vrettos", "Ilias Vrettos", "given"),
    ("Massoud Karimi", "Masoud Karimi", "given"),
    ("Heydar Karimi", "Heidar Karimi", "given"),
    ("Malcolm Tanner", "Malcom Tanner", "given"),
    ("Jermaine Tibbs", "Jermayne Tibbs", "given"),
    ("Noor Halden", "Nour Halden", "given"),
    ("Denise Roy", "Denyse Roy", "given"),
    ("Mohammed Salah", "Muhammad Salah", "given"),
    ("Mohamed Salah", "Mohammad Salah", "given"),
    ("Ahmed Zaki", "Ahmad Zaki", "given"),
    ("Sergei Lavrov", "Sergey Lavrov", "given"),
    ("Aleksandr Orlov", "Alexandr Orlov", "given"),
    ("Dmitri Orlov", "Dmitry Orlov", "given"),
    ("Yevgeny Petrov", "Evgeny Petrov", "given"),
    ("Hussein Malik", "Hussain Malik", "given"),
    ("Yusuf Karim", "Youssef Karim", "given"),
    ("Kristen Hale", "Kirsten Hale", "given"),
    ("Vassilis Manos", "Vassilios Manos", "given"),
    ("Gurbanguly Nurov", "Gurbanguli Nurov", "given"),
    ("Earl Simmons", "Earl Simons", "family"),
    ("Gregg Miliote", "Gregg Milliote", "family"),
    ("Ilene Wolfe", "Ilene Wolff", "family"),
    ("Efua Quansah-Boateng", "Efua Kwansah-Boateng", "family"),
    ("Armando Iannucci", "Armando Ianucci", "family"),
    ("Hugh Hefner", "Hugh Heffner", "family"),
    ("Bob Woodward", "Bob Woodard", "family"),
    ("Andrew Wetzler", "Andrew Welzler", "family"),
    ("Duncan Rait", "Duncan Raite", "family"),
    ("Hyacinth Prosper", "Hyacinth Prospere", "family"),
    ("Yaw Atakora", "Yaw Attakorah", "family"),
    ("Tony Reagins", "Tony Regains", "family"),
    ("Andrei Sokolov", "Andrei Sokolow", "family"),
    ("Joan Didion", "Joan Dideon", "family"),
    ("Saoirse Ronan", "Saoirse Ronen", "family"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "family"),
    ("Muammar Gaddafi", "Muammar Qaddafi", "family"),
    ("Imad Askar", "Imad Askhar", "family"),
    ("Vojtech Novak", "Vojtech Nowak", "family"),
    ("Lena Schmidt", "Lena Schmitt", "family"),
    ("Ann McDonald", "Ann MacDonald", "family"),
    ("Oscar Petersen", "Oscar Peterson", "family"),
    ("Ida Gonzales", "Ida Gonzalez", "family"),
    ("Piet van Loon", "Piet van Loen", "family"),
    ("Farida Sheikh", "Fareeda Shaikh", "family"),
    ("Yohanes Lado", "Johanis Ladoh", "family"),
    ("Annika Søgaard-Rao", "Anika Sogard-Rao", "family"),
    ("Angela Merkel", "Merckel", "family"),
    ("Merkel", "Merckel", "family"),
)

TWO_PEOPLE = (
    ("Hendrik Wowor", "Maria Wowor"),
    ("Denise Baker", "Lonnie Baker"),
    ("Kwame Mensah", "Abena Mensah"),
    ("Ebba Lindqvist", "Karin Lindqvist"),
    ("Peter Otieno", "Achieng Otieno"),
    ("Joe Biden", "Jill Biden"),
    ("Joe Biden", "Hunter Biden"),
    ("Bill Clinton", "Hillary Clinton"),
    ("George Bush", "Laura Bush"),
    ("George H. Bush", "George W. Bush"),
    ("Paul Martin", "Paula Martin"),
    ("Daniel Ortega", "Daniela Ortega"),
    ("Maria Silva", "Mario Silva"),
    ("Marta Rossi", "Maria Rossi"),
    ("Andre Santos", "Andrea Santos"),
    ("Louis Martin", "Louise Martin"),
    ("Simon Weil", "Simone Weil"),
    ("Christian Bauer", "Christina Bauer"),
    ("Francis Hale", "Frances Hale"),
    ("John Smith", "James Smith"),
    ("J. Smith", "A. Smith"),
    ("John A. Smith", "John B. Smith"),
    ("Martin Amis", "Kingsley Amis"),
    ("Venus Williams", "Serena Williams"),
    ("Ron Howard", "Don Howard"),
    ("Tim Robbins", "Jim Robbins"),
    ("Mark Green", "Mary Green"),
    ("Dean Jones", "Jean Jones"),
    ("Harry Kane", "Larry Kane"),
    ("Sam Smith", "Pam Smith"),
    ("Tom Hardy", "Tom Brady"),
    ("Emma Stone", "Emma Watson"),
    ("David Cameron", "David Miliband"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("Robert Downey Jr.", "Robert Downey Sr."),
    ("Henry Ford II", "Henry Ford III"),
    ("Kofi Annan", "Kofi Boateng"),
    ("Angela Merkel", "Angela Davis"),
    ("Boris Johnson", "Woody Johnson"),
    ("Chris Weitz", "Paul Weitz"),
    ("Gary Gomes", "Catherine Gomes"),
    ("Ann Cole", "Amy Cole"),
    ("Dave Rossi", "Rita Rossi"),
    ("Bo Li", "Bo Xu"),
    ("Sandro Conti", "Sandra Conti"),
    ("Emil Holm", "Emily Holm"),
    ("Tomas Novak", "Jan Novak"),
    ("Michael Jordan", "Michael Jackson"),
    ("John Adam Smith", "John Alan Smith"),
)

# Pairs of names of organisations and places.
ONE_BODY = (
    ("Savanna Trust", "Savanna Trust Bank"),
    ("Hewlett-Packard", "Hewlett Packard"),
    ("Hewlett-Packard Co", "Hewlett-Packard"),
    ("United Nations", "UN"),
    ("European Union", "EU"),
    ("World Health Organization", "WHO"),
    ("Bank of England", "BANK OF ENGLAND"),
    ("Quintela Museum", "Quintela"),
    ("Kodak Theatre", "Kodak Theater"),
    ("Ministry of Defence", "Ministry of Defense"),
    ("São Paulo", "Sao Paulo"),
    ("Kyiv", "Kiev"),
    ("Mumbai Central", "Bombay Central"),
    ("Gulf of Aden", "Gulf of Aden"),
    ("Reuters", "REUTERS"),
    ("Sydney Harbour", "Sydney Harbor"),
    ("Central Election Commission", "Central Elections Commission"),
    ("Johnson & Johnson", "Johnson and Johnson"),
)

ONE_BODY_SPELT_APART = (
    ("Independent Street", "Independence Street"),
    ("Gordon Advisors", "Gordon Advisers"),
    ("Khan Younis", "Khan Yunis"),
    ("Gulf of Aden", "Gulf of Eden"),
    ("Turkmenistan", "Turkeminstan"),
    ("Halloran Voss Group", "Halloran Foss Group"),
    ("Beaumont Hospital", "Beumont Hospital"),
    ("Volkswagen", "Volkswagon"),
    ("Jabaliya Camp", "Jabalya Camp"),
)

TWO_BODIES = (
    ("First Street", "Third Street"),
    ("North Korea", "South Korea"),
    ("East Timor", "West Timor"),
    ("Bank of England", "Bank of Scotland"),
    ("University of Leeds", "University of York"),
    ("Manchester United", "Manchester City"),
    ("Philip Street", "Phillips Road"),
    ("Sinar Bahari 7", "Sinar Bahari 3"),
    ("Apollo 11", "Apollo 13"),
    ("Bristol", "Bristol County Court"),
    ("New York", "New York Times"),
    ("Lake Erie", "Lake Huron"),
    ("Channel 8", "Channel 4"),
    ("Austria", "Australia"),
    ("Ministry of Health", "Ministry of Wealth Tax"),
)


def named(text: str, sort: Sort, title: str = "") -> Name:
    """A name as extraction would make it."""
    made = Name(0, len(text), text, sort, title=title, referent=text)
    return Name(0, len(text), text, sort, made.parts.given, "", made.parts.family, made.parts.suffix, title, text)


@pytest.mark.parametrize(("left", "right"), ONE_PERSON)
def test_one_person_in_two_forms(left: str, right: str) -> None:
    for a, b in ((left, right), (right, left)):
        assert name.compare(named(a, "person"), named(b, "person")).relation in ("same", "compatible")


@pytest.mark.parametrize(("left", "right", "part"), ONE_PERSON_SPELT_APART)
def test_one_person_in_two_spellings(left: str, right: str, part: str) -> None:
    for a, b in ((left, right), (right, left)):
        found = name.compare(named(a, "person"), named(b, "person"))
        assert (found.relation, found.part, found.detail) == ("different", part, "spelling")


@pytest.mark.parametrize(("left", "right"), TWO_PEOPLE)
def test_two_people(left: str, right: str) -> None:
    for a, b in ((left, right), (right, left)):
        assert name.compare(named(a, "person"), named(b, "person")).relation == "unrelated"


@pytest.mark.parametrize(("left", "right"), ONE_BODY)
def test_one_body_in_two_forms(left: str, right: str) -> None:
    for a, b in ((left, right), (right, left)):
        assert name.compare(named(a, "organisation"), named(b, "organisation")).relation in ("same", "compatible")


@pytest.mark.parametrize(("left", "right"), ONE_BODY_SPELT_APART)
def test_one_body_in_two_spellings(left: str, right: str) -> None:
    for a, b in ((left, right), (right, left)):
        assert name.compare(named(a, "place"), named(b, "place")).relation == "different"


@pytest.mark.parametrize(("left", "right"), TWO_BODIES)
def test_two_bodies(left: str, right: str) -> None:
    for a, b in ((left, right), (right, left)):
        assert name.compare(named(a, "place"), named(b, "place")).relation == "unrelated"


def test_the_tables_hold_two_hundred_pairs() -> None:
    people = {*ONE_PERSON, *TWO_PEOPLE, *(pair[:2] for pair in ONE_PERSON_SPELT_APART)}
    assert len(people | {*ONE_BODY, *ONE_BODY_SPELT_APART, *TWO_BODIES}) >= 200


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(named("Gomes", "person", "Mr"), named("Catherine Gomes", "person"), id="mr-and-a-woman"),
        pytest.param(named("Gomes", "person", "Mr."), named("Gomes", "person", "Mrs."), id="mr-and-mrs"),
        pytest.param(named("Victoria", "person"), named("Victoria", "place"), id="queen-and-state"),
        pytest.param(named("Academy Award", "unknown"), named("Academy Awards", "unknown"), id="plural"),
        pytest.param(named("UNEP", "unknown"), named("UNDP", "unknown"), id="acronyms"),
        pytest.param(named("Nova Iberia", "unknown"), named("Nova Iberian", "unknown"), id="demonym"),
    ],
)
def test_cues_beside_the_letters(left: Name, right: Name) -> None:
    assert name.compare(left, right).relation == "unrelated"
