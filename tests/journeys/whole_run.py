"""The whole program on a seller's first day, every secret of which is told at the end.

`python -m tests.journeys.whole_run DATA_FOLDER`, with a practice shop's address, app key and app
secret in the environment as `PRACTICE_URL`, `PRACTICE_APP_KEY` and `PRACTICE_APP_SECRET`. A shop
is connected through the dialog and the browser, works, is refused, loses its sign-in and gets it
back, and the program meets errors of its own. It logs everything to the standard error and says
one line: a JSON object of its command line and of the secrets.
"""

from __future__ import annotations

import http.client
import json
import logging
import os
import sys
import threading
from contextlib import closing
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from aliship_gui.app import create
from aliship_gui.app.application import Application
from aliship_gui.app.crash_report import CrashReports, watching
from aliship_gui.app.outside import Outside
from aliship_gui.store.secrets import MemorySecrets, SecretKind
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller


class Keys(MemorySecrets):
    """A key store that remembers every secret it was ever given."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def set(self, shop_id: str, kind: SecretKind, secret: str) -> None:
        """See `Secrets.set`."""
        self.seen.add(secret)
        super().set(shop_id, kind, secret)


class Browser:
    """Follows the authorise page to where it leads; the codes it carried are secrets, too."""

    def __init__(self) -> None:
        self.codes: set[str] = set()

    def open(self, address: str) -> bool:
        """See `Opener`; the visit takes its time on another thread."""
        threading.Thread(target=self._visit, args=(address,), daemon=True).start()
        return True

    def _visit(self, address: str) -> None:
        query = parse_qs(urlsplit(address).query)
        self.codes.update(*(query.get(name, []) for name in ("code", "state")))
        parts = urlsplit(address)
        with closing(http.client.HTTPConnection(parts.netloc, timeout=10)) as connection:
            connection.request("GET", f"{parts.path}?{parts.query}")
            back = connection.getresponse().getheader("Location")
        if back:
            self._visit(back)


def main(folder: str) -> int:
    """Live through the day."""
    Path(folder).mkdir()
    logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)
    keys, browser = Keys(), Browser()
    reports = CrashReports(Path(folder))
    with watching(reports):
        program = create(["--data-dir", folder, "--lang", "en"], {}, Outside(keys, browser.open))
        program.show()
        seller = Seller(program)
        _connects(seller)
        _works(seller)
        _meets_errors(program, reports)
        program.window.close()
        program.close()
    secrets = {os.environ["PRACTICE_APP_SECRET"], *keys.seen, *browser.codes}
    told = {"argv": sys.orig_argv, "process": _command_line(), "secrets": sorted(secrets)}
    sys.stdout.write(json.dumps(told))
    return 0


def _connects(seller: Seller) -> None:
    hands = seller.hands
    wait_for("the commands", seller.window.commands["connect"].isEnabled)
    hands.trigger("connectAction")
    wait_for("the dialog", lambda: bool(seller.window.findChildren(QDialog, "connectDialog")))
    hands.click("connectOtherButton")
    hands.replace("connectGatewayEdit", os.environ["PRACTICE_URL"])
    hands.replace("connectKeyEdit", os.environ["PRACTICE_APP_KEY"])
    hands.replace("connectSecretEdit", os.environ["PRACTICE_APP_SECRET"])
    hands.click("connectNextButton")
    hands.click("connectBrowserButton")
    wait_for("the sign-in", lambda: hands.sees("connectNameEdit"))
    hands.replace("connectNameEdit", "Lamps")
    wait_for("the test", hands.find(QWidget, "connectNextButton").isEnabled)
    hands.click("connectNextButton")
    window = seller.window
    wait_for("the shop", lambda: bool(window.findChildren(QAbstractItemView, "orderTable")))


def _works(seller: Seller) -> None:
    """Ships, is refused, loses the sign-in for a reading, reads again."""
    seller.waits_for_orders()
    first, second = seller.orders()[:2]
    seller.fills_in(first, "CPAM", "LZ12345678CN")
    seller.insists()
    seller.waits_to_read("outcomeText", "refused")
    seller.hands.click("remedy_edit_number")
    seller.types_number("LZ123456789CN")
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared")
    for kind in ("session_expired", "flow_control", "drop_before", "html", "http_502"):
        _misbehave(kind)
        seller.refreshes()
    _misbehave("drop_after", method="aliexpress.solution.order.fulfill")
    seller.fills_in(second, "CPAM", "LZ123456785CN")
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "is being asked")


def _meets_errors(program: Application, reports: CrashReports) -> None:
    """Errors of the program itself, in a slot and in a worker, while secrets are at hand."""
    shop = program.shop
    assert shop is not None
    failed: list[object] = []

    def in_a_worker(_job: object, _report: object) -> None:
        session = shop.platform.client
        raise RuntimeError(repr(session))

    shop.network.run(in_a_worker, lambda _none: None, failed.append)
    wait_for("an error in a worker", lambda: bool(failed))
    QTimer.singleShot(0, program.window, _in_a_slot)
    # The program's own loop, since a test's loop hands errors on instead.
    reports.told.connect(program.qt.quit)
    program.qt.exec()


def _in_a_slot() -> None:
    secret = os.environ["PRACTICE_APP_SECRET"]
    raise RuntimeError("a defect", len(secret))


def _misbehave(kind: str, **more: object) -> None:
    parts = urlsplit(os.environ["PRACTICE_URL"])
    with closing(http.client.HTTPConnection(parts.netloc, timeout=10)) as connection:
        body = json.dumps({"kind": kind, "seconds": 0, **more})
        connection.request("POST", "/_sandbox/faults", body)
        connection.getresponse().read()


def _command_line() -> str:
    try:
        return Path("/proc/self/cmdline").read_text("utf-8")
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
