"""Starts the program, and says in plain words what is missing when Qt cannot start."""

from __future__ import annotations

import gc
import re
import sys

_LIBRARY = re.compile(r"(lib\S+\.so[.\d]*): cannot open shared object file")


def main() -> int:
    """Runs the program with the words of the command line; gives its exit code.

    1, after a sentence on stderr, when a package or a system library is missing.
    """
    # Loading makes thousands of objects that all stay; `app.collecting` goes on from here.
    gc.disable()
    try:
        # Late, so that a missing Qt can be explained.
        from aliship_gui.loading import load_libraries

        load_libraries()
        from aliship_gui import app

        return app.run(sys.argv[1:])
    except ImportError as error:
        sentence = what_is_missing(error)
        if not sentence:
            raise
    # A windowed program has no stderr on Windows; print() then does nothing.
    print(sentence, file=sys.stderr)  # noqa: T201
    return 1


def what_is_missing(error: ImportError) -> str:
    """A failed import as advice, or nothing when the fault is in the program itself."""
    library = _LIBRARY.search(str(error))
    if library:
        return _library_missing(library[1])
    package = (error.name or "").partition(".")[0]
    if package in ("", "aliship_gui", *sys.stdlib_module_names):
        return ""
    if isinstance(error, ModuleNotFoundError):
        return _package_missing(package)
    return f"{package} is installed but cannot be loaded here: {error}"


def _library_missing(library: str) -> str:
    from aliship_gui.bootstrap.needs import install_line, package_of

    package = package_of(library)
    if not package:
        return f"The system library {library} is missing. Install the package that contains it."
    return (
        f"The system library {library} is missing. On Debian or Ubuntu this line installs it:\n"
        f"    {install_line([package])}"
    )


def _package_missing(package: str) -> str:
    return (
        f"The Python package {package} is missing. In a copy of the source code this command "
        "installs everything and starts the program:\n"
        "    python3 -m aliship_gui.bootstrap run"
    )


if __name__ == "__main__":
    sys.exit(main())
