"""The binding keeps its reference counts: PySide6 6.12.0 lost one of None a void call and aborted Python 3.11."""

import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget

CALLS = 200
VOID_METHODS = {
    "QObject.setObjectName": (QObject, lambda it: it.setObjectName("score")),
    "QWidget.update": (QWidget, lambda it: it.update()),
    "QWidget.resize": (QWidget, lambda it: it.resize(40, 30)),
    "QLabel.setText": (QLabel, lambda it: it.setText("outcome")),
}


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
@pytest.mark.parametrize(("make", "call"), VOID_METHODS.values(), ids=VOID_METHODS.keys())
def test_void_calls_leave_the_references_to_none_alone(qapp, make, call):
    subject = make()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call(subject)
    assert abs(sys.getrefcount(None) - before) < CALLS // 4
