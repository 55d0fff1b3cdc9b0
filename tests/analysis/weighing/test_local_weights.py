from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.weighing.local_weights import local_weights
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import BestWorst, Direct, Judgement, Pairwise, Ranked, Swing

A, B, C = (Dimension(DimensionId(name), name.upper(), weight=weight) for name, weight in (("a", 3), ("b", 1), ("c", 0)))
ALL = (A, B, C)
ELSEWHERE = DimensionId("elsewhere")


def of(method, siblings=ALL):
    return local_weights(siblings, method).weights.tolist()


def test_directly_they_are_shares_of_the_stated_weights():
    assert of(Direct()) == [0.75, 0.25, 0]


def test_by_swing_they_are_shares_of_the_points():
    """Edwards and Barron, SMARTS and SMARTER (1994): w = s / sum s."""
    assert of(Swing((("b", 100.0), ("a", 60.0), ("c", 40.0)))) == pytest.approx([0.3, 0.5, 0.2])


def test_by_rank_best_first():
    assert of(Ranked((("c",), ("a",), ("b",)))) == pytest.approx([5 / 18, 2 / 18, 11 / 18])


def test_by_pairs():
    found = local_weights(ALL, Pairwise((Judgement("a", "b", 2.0), Judgement("a", "c", 8.0), Judgement("b", "c", 2.0))))
    assert found.weights.tolist() == sorted(found.weights, reverse=True)
    assert found.consistency_ratio == pytest.approx(0.0462, abs=1e-4)
    assert found.most_inconsistent == ("a", "c")


def test_pairs_that_agree_have_none_that_is_most_inconsistent():
    found = local_weights(ALL, Pairwise((Judgement("a", "b", 2.0), Judgement("b", "c", 2.0))))
    assert found.weights.tolist() == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert (found.consistency_ratio, found.most_inconsistent) == (pytest.approx(0, abs=1e-9), None)


@pytest.mark.parametrize(
    ("best_to_others", "others_to_worst"),
    [
        ((("b", 2.0), ("c", 8.0)), (("b", 4.0),)),
        ((("b", 2.0),), (("b", 4.0), ("a", 8.0))),
        ((("a", 1.0), ("b", 2.0), ("c", 8.0)), (("c", 1.0), ("b", 4.0), ("a", 8.0))),
    ],
)
def test_by_best_and_worst_wherever_these_two_are_compared(best_to_others, others_to_worst):
    found = local_weights(ALL, BestWorst("a", "c", best_to_others, others_to_worst))
    assert found.weights.tolist() == pytest.approx([8 / 13, 4 / 13, 1 / 13])
    assert found.consistency_ratio == pytest.approx(0)


@pytest.mark.parametrize(
    "method",
    [Ranked(()), Pairwise(()), Swing((("a", 3.0),)), BestWorst("a", "a", (), ())],
    ids=lambda method: method.name,
)
def test_one_dimension_alone_has_all_the_weight(method):
    if isinstance(method, Ranked):
        method = Ranked((("a",),))
    assert of(method, (A,)) == [1.0]


@pytest.mark.parametrize(
    "method",
    [
        Swing((("a", 75.0), ("b", 25.0), (ELSEWHERE, 100.0))),
        Ranked(((ELSEWHERE,), ("a",), ("b",))),
        Pairwise((Judgement("a", "b", 3.0), Judgement(ELSEWHERE, "b", 9.0))),
        BestWorst("a", "b", (("b", 3.0), (ELSEWHERE, 2.0)), ()),
    ],
    ids=lambda method: method.name,
)
def test_what_is_said_of_dimensions_elsewhere_does_not_count(method):
    assert of(method, (A, B)) == pytest.approx([0.75, 0.25])


@pytest.mark.parametrize(
    ("method", "named"),
    [
        (Swing((("a", 100.0), ("b", 50.0))), "“C”: left out"),
        (Swing((("a", 0.0), ("b", 0.0), ("c", 0.0))), "A, B, C"),
        (Ranked((("a",),)), "“B”, “C”: left out"),
        (Pairwise((Judgement("b", "c", 3.0),)), "do not connect “B”, “C” with “A”"),
        (BestWorst("a", "a", (("b", 2.0),), ()), "two different"),
        (BestWorst("a", ELSEWHERE, (("b", 2.0),), ()), "two different"),
        (BestWorst("a", "c", (("c", 8.0),), ()), "“B”: left out"),
        (BestWorst("a", "c", (("b", 2.0),), ()), "connects the best with the worst"),
    ],
)
def test_what_cannot_give_weights_is_refused_by_name(method, named):
    with pytest.raises(CannotCompute, match=named):
        of(method)


RATIOS = st.one_of(st.integers(1, 9).map(float), st.floats(1, 1e100))


@st.composite
def weighings(draw):
    """Siblings, and a weighing of them that leaves none out."""
    siblings = [Dimension(DimensionId(f"d{i}"), f"D{i}") for i in range(draw(st.integers(2, 6)))]
    ids = [d.id for d in siblings]
    ratings = st.tuples(*(RATIOS for _d in ids)).map(lambda found: tuple(zip(ids, found, strict=True)))
    chain = st.tuples(*(st.builds(Judgement, st.just(x), st.just(y), RATIOS) for x, y in pairwise(ids)))
    more = st.lists(st.builds(Judgement, st.just(ids[-1]), st.just(ids[0]), RATIOS), max_size=2).map(tuple)
    order = st.permutations(ids).map(lambda found: (tuple(found[:2]), *((d,) for d in found[2:])))
    methods = (
        st.builds(Swing, ratings),
        st.builds(Ranked, order),
        st.builds(lambda one, two: Pairwise(one + two), chain, more),
        st.builds(BestWorst, st.just(ids[0]), st.just(ids[-1]), ratings, ratings),
    )
    return siblings, draw(st.one_of(methods))


@given(weighings(), st.randoms(use_true_random=False))
def test_any_weighing_gives_weights_that_sum_to_1_in_whatever_order_the_siblings_stand(weighing, random):
    siblings, method = weighing
    found = local_weights(siblings, method).weights
    assert (found >= 0).all()
    assert found.sum() == pytest.approx(1)
    places = list(range(len(siblings)))
    random.shuffle(places)
    shuffled = local_weights([siblings[place] for place in places], method).weights
    assert shuffled == pytest.approx(found[places], abs=1e-6)


@given(weighings())
def test_judgements_have_a_ratio_of_0_or_more_and_all_else_none(weighing):
    siblings, method = weighing
    found = local_weights(siblings, method)
    if isinstance(method, Pairwise | BestWorst):
        assert found.consistency_ratio >= 0
    else:
        assert (found.consistency_ratio, found.most_inconsistent) == (None, None)
