"""Adding a language is adding one file: menu, command line and window follow by themselves."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.house.tree import PACKAGE_FOLDER, ROOT

DUTCH = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context><name>LanguageName</name>
<message><source>English</source><translation>Nederlands</translation></message></context>
<context><name>Commands</name>
<message><source>&amp;Orders</source><translation>&amp;Bestellingen</translation></message></context>
</TS>
"""

PROGRAM = """
import json, sys
from PySide6.QtGui import QAction
from aliship_gui.app import create

program = create(["--data-dir", sys.argv[1], "--lang", "nl"], {})
program.qt.processEvents()
window = program.window
print(json.dumps([
    window.findChild(QAction, "nlAction").text(),
    window.findChild(QAction, "nlAction").isChecked(),
    window.menuBar().actions()[0].text(),
]))
program.close()
"""


def test_one_file_is_all_it_takes(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    nothing_built = shutil.ignore_patterns("__pycache__", "*.qm")
    for folder in (PACKAGE_FOLDER, ROOT / "resources"):
        shutil.copytree(folder, copy / folder.name, ignore=nothing_built)
    (copy / "resources" / "i18n" / "nl_NL.ts").write_text(DUTCH, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "data")],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ["Nederlands", True, "&Bestellingen"]
