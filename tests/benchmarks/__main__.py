"""`python -m tests.benchmarks [--json FILE] [--only NAME]…`: one table, progress on stderr."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.ground import Ground
from tests.benchmarks.processes import silent_platform
from tests.benchmarks.result import Figure, Result
from tests.benchmarks.table import as_data, table

BENCHMARKS = {
    "start": "start",
    "start-100k": "start_many",
    "memory": "memory",
    "key": "key",
    "picker": "picker",
    "find": "find",
    "scroll": "scroll",
    "sync": "sync",
    "smooth": "smooth",
    "turn": "turn",
    "many": "many",
    "declare": "declare",
    "refresh": "refresh",
    "ship": "ship",
    "import": "spreadsheet",
    "install": "install",
}
"""The names of the benchmarks, and of the modules that they live in."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for and print the table; 0 whether or not targets are met."""
    parsed = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder, silent_platform() as keys:
        keep_bytecode(Path(folder) / "bytecode")
        ground = Ground(Path(folder), _say, keys)
        figures = [
            figure for name in parsed.only or BENCHMARKS for figure in _run(name, ground).figures
        ]
    sys.stdout.write(f"{machine()}\n{table(figures)}\n")
    if parsed.json is not None:
        parsed.json.write_text(_document(figures), "utf-8")
    return 0


def keep_bytecode(folder: Path) -> None:
    """Let measured programs keep compiled modules here, as installed ones have them beside them.

    Whatever the environment says: a start that compiles everything anew is not a warm one.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def machine() -> str:
    """The machine in general words, without its name."""
    system = platform.freedesktop_os_release() if sys.platform == "linux" else {}
    name = system.get("PRETTY_NAME") or f"{platform.system()} {platform.release()}"
    return f"{os.cpu_count()} cores, {name}, Python {platform.python_version()}"


def _run(name: str, ground: Ground) -> Result:
    began = time.monotonic()
    ground.say(f"{name} …")
    result: Result = importlib.import_module(f"tests.benchmarks.{BENCHMARKS[name]}").run(ground)
    ground.say(f"{name} took {time.monotonic() - began:.0f} s")
    return result


def _document(figures: Sequence[Figure]) -> str:
    rows = [as_data(figure) for figure in figures]
    return json.dumps({"machine": machine(), "figures": rows}, indent=2, ensure_ascii=False)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here as well")
    parser.add_argument(
        "--only", action="append", choices=BENCHMARKS, metavar="NAME", help=", ".join(BENCHMARKS)
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
