"""Run one task in a process of its own while this one goes on.

A plain process rather than a pool: it ends when its task ends, so that nothing
waits for work for ever when this process is killed.
"""

from __future__ import annotations

import multiprocessing
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess


@contextmanager
def in_another_process() -> Iterator[Callable[..., None]]:
    """Give a function that starts a task; leaving the block waits for all of them.

    Raises:
        OSError: a task could not write its file, or its process was killed.
        RuntimeError: a task failed in another way, a defect.

    """
    context = multiprocessing.get_context("spawn")
    started: list[tuple[SpawnProcess, Connection[Any, Any]]] = []

    def start(task: Callable[..., None], *arguments: object) -> None:
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_carry_out, args=(sender, task, arguments), daemon=True)
        process.start()
        sender.close()
        started.append((process, receiver))

    try:
        yield start
        for process, receiver in started:
            _wait(process, receiver)
    finally:
        for process, _ in started:
            process.kill()
            process.join()


def _carry_out(
    sender: Connection[Any, Any], task: Callable[..., None], arguments: tuple[object, ...]
) -> None:
    """Run in the child: do the task and say how it went."""
    try:
        task(*arguments)
    except OSError as error:
        sender.send(("os", error.errno, error.strerror, error.filename))
    except Exception as error:  # noqa: BLE001 - told to the parent, which raises it
        sender.send(("defect", type(error).__name__))
    else:
        sender.send(("done",))


def _wait(process: SpawnProcess, receiver: Connection[Any, Any]) -> None:
    try:
        kind, *details = receiver.recv()
    except EOFError:
        process.join()
        message = "a writing process was ended from outside"
        raise ChildProcessError(process.exitcode, message) from None
    if kind == "os":
        raise OSError(*details)
    if kind == "defect":
        message = f"a writing process failed with {details[0]}"
        raise RuntimeError(message)
