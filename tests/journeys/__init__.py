"""The whole program against the practice shop, as stories of a seller."""
