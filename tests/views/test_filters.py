from dashboard.store.filters import Filters
from dashboard.store.records import FacetValue
from dashboard.views.filters import FEW, MANY, shown_values, type_values

VALUES = [FacetValue(f"a{number:03}", f"Actor {number:03}", 500 - number) for number in range(200)]
COUNTRIES = [FacetValue("LY", "LY", 9), FacetValue("IT", "IT", 4)]


def test_a_list_begins_with_its_few_largest() -> None:
    assert len(shown_values("actors", VALUES, (), "", False)) == FEW


def test_what_is_chosen_stands_however_small_it_is() -> None:
    shown = shown_values("actors", VALUES, ("a199",), "", False)
    assert len(shown) == FEW + 1
    assert "Actor 199" in str(shown[-1])


def test_an_opened_list_says_how_many_it_leaves_out() -> None:
    shown = shown_values("actors", VALUES, (), "", True)
    assert len(shown) == MANY + 1
    assert f"{MANY} of 200" in str(shown[-1])


def test_a_value_is_found_by_its_name() -> None:
    assert len(shown_values("actors", VALUES, (), "actor 15", False)) == 10


def test_a_country_is_found_by_name_and_by_code() -> None:
    assert "Libya" in str(shown_values("countries", COUNTRIES, (), "libya", False))
    assert "Italy" in str(shown_values("countries", COUNTRIES, (), "it", False))


def test_nothing_found_in_a_list_is_said() -> None:
    assert "nosuch" in str(shown_values("actors", VALUES, (), "nosuch", False))


def test_types_stand_under_their_class_when_opened() -> None:
    types = [FacetValue("AGREE", "AGREE", 3), FacetValue("ASSAULT", "ASSAULT", 2)]
    classes = [FacetValue("verbal cooperation", "verbal cooperation", 3)]
    assert len(type_values(classes, types, Filters(), False)) == 4
    assert len(type_values(classes, types, Filters(types=("ASSAULT",)), False)) == 5
    assert len(type_values(classes, types, Filters(), True)) == 6
