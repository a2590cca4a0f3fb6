"""Takes the steps of the tour on a practice shop that nobody used yet."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from aliship_gui.app import create
from aliship_gui.app.shop_keys import ShopKeys, keys_to
from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.tour.guide import Guide, NotSeen
from aliship_gui.tour.steps import STEPS, Step
from aliship_gui.ui.theme import Appearance

_SEED = 2
"""A shop that has orders to ship to Taiwan, Russia, Saudi Arabia and Spain."""
_WIDTH, _HEIGHT = 1360, 860
"""The size of the pictures, whatever screen there is, or none."""


def walk(folder: Path, language: str = "", appearance: Appearance = Appearance.SYSTEM) -> int:
    """Walk through the program; returns 0 only if every step was really seen.

    Pictures and `tour.json` go into `folder`, which is made where it is missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _running(language, appearance) as guide:
        report = [_take(guide, folder, number, step) for number, step in enumerate(STEPS, start=1)]
    (folder / "tour.json").write_text(
        json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    return 0 if all(entry["ok"] for entry in report) else 1


@contextmanager
def _running(language: str, appearance: Appearance) -> Iterator[Guide]:
    """The real program on a practice shop that nobody used yet, and nothing of it left after."""
    with tempfile.TemporaryDirectory(prefix="aliship-tour-") as folder:
        arguments = ["--data-dir", folder, "--lang", language or "en"]
        server = PracticeShop(ShopPlan(orders=60, seed=_SEED)).start()
        application = create(arguments, {})
        application.looks.use_appearance(appearance)
        application.open_shop(ShopKeys("practice", "", lambda: keys_to(server), server.stop))
        application.window.resize(_WIDTH, _HEIGHT)
        application.window.show()
        try:
            yield Guide(application, server.base_url)
        finally:
            application.close()
            server.stop()
            # Another tour may follow in this process: no timer of this one may go on.
            application.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _take(guide: Guide, folder: Path, number: int, step: Step) -> dict[str, object]:
    name = step.__name__
    try:
        seen, ok = step(guide), True
    except NotSeen as missing:
        seen, ok = f"not seen: {missing}", False
    picture = f"{number:02}-{name.replace('_', '-')}.png"
    guide.picture().save(str(folder / picture))
    return {"step": name, "seen": seen, "ok": ok, "picture": picture}
