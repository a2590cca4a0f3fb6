"""Where the program keeps its data, and a folder for it that nobody else can read."""

from __future__ import annotations

from pathlib import Path

from aliship_gui.store.errors import translated

DATABASE_NAME = "aliship.db"


def default_data_folder() -> Path:
    """The folder that this system sets aside for the data of this program and this user."""
    import platformdirs

    return platformdirs.user_data_path("aliship", appauthor=False)


def default_cache_folder() -> Path:
    """The folder for what this program can make again at any time."""
    import platformdirs

    return platformdirs.user_cache_path("aliship", appauthor=False)


def prepare_folder(folder: Path) -> Path:
    """Create `folder` (mode 0700) where it is missing, and return it.

    An existing folder is tightened to 0700 when it is empty or already ours. A folder that holds
    other things keeps its mode, because the seller may have pointed at a shared one; the files
    made in it are private all the same. Raises `StoreError`.
    """
    with translated(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if (folder / DATABASE_NAME).exists() or not any(folder.iterdir()):
            folder.chmod(0o700)
    return folder
