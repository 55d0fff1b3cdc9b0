"""One window for each workspace: a second start hands its file to the first and ends."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1500
"""Milliseconds that the first may take to answer."""
LARGEST = 64_000
ANSWER = b"taken"


class SingleInstance(QObject):
    """Listens for second starts on a socket that only this user can reach."""

    asked = Signal(object)
    """Somebody started Riskdesk again: with this Path, or None for the window alone."""

    def __init__(self, workspace: str) -> None:
        super().__init__()
        self._name = "riskdesk-" + hashlib.sha256(workspace.encode()).hexdigest()[:20]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)

    def hand_over(self, file: Path | None) -> bool:
        """Give the file to the window that is open already; False when there is none that answers."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(PATIENCE):
            return False
        message = {"file": None if file is None else str(file.absolute())}
        socket.write(QByteArray(json.dumps(message).encode() + b"\n"))
        return socket.waitForBytesWritten(PATIENCE) and socket.waitForReadyRead(PATIENCE)

    def listen(self) -> None:
        """Be the one window from now on."""
        if not self._server.listen(self._name):
            # What a crash left behind; nobody answered on it.
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _take(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > LARGEST:
            socket.abort()
        elif socket.canReadLine():
            file = _file(bytes(socket.readLine().data()))
            socket.write(QByteArray(ANSWER))
            socket.flush()
            self.asked.emit(file)


def _file(line: bytes) -> Path | None:
    try:
        name = json.loads(line)["file"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return Path(name) if isinstance(name, str) and name else None
