"""A place of the network that counts who calls."""

import socket
import threading


class Listener:
    """Counts who calls."""

    def __init__(self):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.settimeout(0.05)
        self.at = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.calls = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self):
        while not self._over.is_set():
            try:
                self._socket.accept()[0].close()
                self.calls += 1
            except TimeoutError:
                pass

    def call(self):
        """Call it, to see whether it hears."""
        socket.create_connection(self._socket.getsockname()).close()

    def settle(self):
        """Wait until a call of this moment is counted."""
        self._over.wait(0.3)

    def close(self):
        self._over.set()
        self._thread.join()
        self._socket.close()
