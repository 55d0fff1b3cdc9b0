from builders import a_cell, an_assessment

from riskdesk.domain.cell_names import cell_name, cell_name_with_scenario
from riskdesk.domain.ids import OptionId


def test_a_cell_is_called_by_its_dimension_and_option():
    assert cell_name(an_assessment(), a_cell(1, 2)) == "Dimension 2 of Option 1"


def test_its_scenario_is_named_where_there_are_several():
    several, one = an_assessment(scenarios=2), an_assessment(scenarios=1)
    cell = a_cell(1, 2, 1)
    assert cell_name_with_scenario(several, cell) == "Dimension 2 of Option 1, Scenario 1"
    assert cell_name_with_scenario(one, cell) == "Dimension 2 of Option 1"
    assert cell_name_with_scenario(several, cell._replace(scenario=None)) == "Dimension 2 of Option 1"


def test_what_is_gone_is_called_by_its_id():
    assert cell_name(an_assessment(), a_cell(1, 2)._replace(option=OptionId("gone"))) == "Dimension 2 of gone"
