"""What the command line and the environment ask for.

For automation, four variables together open one shop whose keys are never written to disk:
`ALISHIP_GATEWAY`, `ALISHIP_APP_KEY`, `ALISHIP_APP_SECRET` and `ALISHIP_SESSION`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from aliship_gui import __version__
from aliship_gui.ui.languages import shipped_languages

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from aliship_gui.api.credentials import Credentials
    from aliship_gui.api.gateway import Gateway
    from aliship_gui.domain.failures import Failure

VARIABLES = ("ALISHIP_GATEWAY", "ALISHIP_APP_KEY", "ALISHIP_APP_SECRET", "ALISHIP_SESSION")


class OptionsRefused(Exception):
    """The environment asks for something that cannot be; `failure` says what."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.code)
        self.failure = failure


class GivenShop(Struct, frozen=True):
    """A shop whose keys came with the environment."""

    gateway: Gateway
    credentials: Credentials


class Options(Struct, frozen=True):
    """`language` is a code, "" for the computer's own; paths are None when not given."""

    sandbox: bool = False
    data_folder: Path | None = None
    tour_folder: Path | None = None
    language: str = ""
    given_shop: GivenShop | None = None

    @property
    def begins_as_left(self) -> bool:
        """Whether nobody asks for a shop, so that it is the one that was open last."""
        return self.given_shop is None and not self.sandbox


def parse_options(arguments: Sequence[str], environment: Mapping[str, str]) -> Options:
    """Options from the arguments after the program's name, and from the environment.

    Raises SystemExit for wrong arguments (the parser explains itself), and `OptionsRefused`
    for variables that are incomplete or a gateway that is neither https nor on this computer.
    """
    if not arguments:
        # As a desktop starts it, without the library that reads command lines.
        return Options(given_shop=_given_shop(environment))
    parsed = _parser().parse_args(arguments)
    given = None if parsed.sandbox or parsed.tour else _given_shop(environment)
    return Options(
        sandbox=parsed.sandbox,
        data_folder=parsed.data_dir,
        tour_folder=parsed.tour,
        language=parsed.lang,
        given_shop=given,
    )


def _given_shop(environment: Mapping[str, str]) -> GivenShop | None:
    values = [environment.get(name, "").strip() for name in VARIABLES]
    if not any(values):
        return None
    from aliship_gui.domain.failures import Failure, FailureKind

    missing = [name for name, value in zip(VARIABLES, values, strict=True) if not value]
    if missing:
        words = ", ".join(missing)
        raise OptionsRefused(Failure(FailureKind.LOCAL, "settings.variables_missing", words))
    from aliship_gui.api.credentials import Credentials
    from aliship_gui.api.gateway import GatewayRefused, parse_gateway

    url, app_key, app_secret, session = values
    try:
        gateway = parse_gateway(url)
    except GatewayRefused as refused:
        raise OptionsRefused(refused.failure) from None
    return GivenShop(gateway, Credentials(app_key, app_secret, session))


def _parser() -> ArgumentParser:
    from argparse import ArgumentParser

    parser = ArgumentParser(
        prog="aliship-gui",
        description="Declare AliExpress shipments exactly once, and understand every refusal.",
        epilog="For automation, set all of: " + ", ".join(VARIABLES),
    )
    parser.add_argument("--sandbox", action="store_true", help="open the practice shop")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep orders and drafts here")
    parser.add_argument(
        "--tour", type=Path, metavar="DIR", help="walk through the program, saving pictures here"
    )
    parser.add_argument(
        "--lang", choices=tuple(shipped_languages()), default="", help="language of the interface"
    )
    parser.add_argument("--version", action="version", version=f"AliShip {__version__}")
    return parser
