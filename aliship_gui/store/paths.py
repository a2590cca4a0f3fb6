"""A folder for the data that nobody else can read."""

from __future__ import annotations

from pathlib import Path

from aliship_gui.store.errors import translated

DATABASE_NAME = "aliship.db"


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
