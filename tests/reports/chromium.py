"""A real Chromium, spoken to over two pipes; no driver, no port, no network."""

from __future__ import annotations

import fcntl
import json
import os
import select
import shutil
import subprocess
import time
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from pathlib import Path

BINARY: Final = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
    "--window-size=1280,900",
)
PATIENCE: Final = 60.0
_FREE: Final = 20
"""Pipes are moved up here, out of the way of the numbers Chromium listens on."""

_KEYS: Final = {"Enter": ("\r", 13), "Escape": ("", 27), "Tab": ("", 9)}


def require() -> str:
    """Return the path of Chromium; without one skip, and in CI fail."""
    if BINARY is None:
        reason = "Chromium is not installed, so the page cannot be opened"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return BINARY


class Browser:
    """A browser with one page; ``complaints`` collects errors and requests."""

    def __init__(self, profile: Path) -> None:
        self._process, self._write, self._read = _start(require(), profile)
        self._buffer = b""
        self._last = 0
        self._session = ""
        self.complaints: list[str] = []
        targets = self.send("Target.getTargets")["targetInfos"]
        page = next(item["targetId"] for item in targets if item["type"] == "page")
        attached = self.send("Target.attachToTarget", targetId=page, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def close(self) -> None:
        """End the browser that this object started."""
        self._process.kill()
        self._process.wait()
        os.close(self._write)
        os.close(self._read)

    def open(self, path: Path, fragment: str = "") -> None:
        """Open a file and wait until its script is done."""
        self.send("Page.navigate", url="about:blank")
        self.complaints.clear()
        self.send("Page.navigate", url=path.as_uri() + (f"#{fragment}" if fragment else ""))
        self.wait("document.documentElement?.dataset.siap === 'ya'")

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """Evaluate an expression in the page."""
        answer = self.send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def wait(self, condition: str) -> None:
        """Wait until an expression holds."""
        end = time.monotonic() + PATIENCE
        while not self.run(condition):
            assert time.monotonic() < end, f"never came true: {condition}"
            time.sleep(0.02)

    def press(self, key: str) -> None:
        """Press and release a key."""
        text, code = _KEYS[key]
        for kind in ("keyDown", "keyUp"):
            self.send(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                text=text if kind == "keyDown" else "",
                windowsVirtualKeyCode=code,
            )

    def write(self, text: str) -> None:
        """Type a text where the focus is."""
        self.send("Input.insertText", text=text)

    def send(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send one command and return its result."""
        self._last += 1
        message: dict[str, Any] = {"id": self._last, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == self._last:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            self._note(answer)

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._read], [], [], PATIENCE)
            assert ready, "Chromium does not answer"
            self._buffer += os.read(self._read, 1 << 20)
        line, self._buffer = self._buffer.split(b"\0", 1)
        message: dict[str, Any] = json.loads(line)
        return message

    def _note(self, event: dict[str, Any]) -> None:
        parameters = event.get("params", {})
        match event.get("method"):
            case "Log.entryAdded":
                self.complaints.append(parameters["entry"]["text"])
            case "Runtime.exceptionThrown":
                self.complaints.append(str(parameters["exceptionDetails"]))
            case "Page.javascriptDialogOpening":
                self.complaints.append("a dialog opened")
            case "Network.requestWillBeSent":
                url = parameters["request"]["url"]
                if not url.startswith(("file:", "data:", "about:")):
                    self.complaints.append(f"request to {url}")


def _start(binary: str, profile: Path) -> tuple[subprocess.Popen[bytes], int, int]:
    """Start Chromium with commands on its descriptor 3 and answers on 4."""
    commands, write = _pipe()
    read, answers = _pipe()
    process = subprocess.Popen(
        [
            "bash",
            "-c",
            f'exec "$@" 3<&{commands} 4>&{answers}',
            "bash",
            binary,
            *FLAGS,
            f"--user-data-dir={profile}",
            "about:blank",
        ],
        pass_fds=(commands, answers),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(commands)
    os.close(answers)
    return process, write, read


def _pipe() -> tuple[int, int]:
    """Make a pipe whose ends have high numbers: (read, write)."""
    low = os.pipe()
    read, write = (fcntl.fcntl(end, fcntl.F_DUPFD, _FREE) for end in low)
    for end in low:
        os.close(end)
    return read, write
