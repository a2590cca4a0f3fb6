"""Code 128 as a row of bars. No Qt."""

from __future__ import annotations


def code_128(text: str) -> str:
    """The bars of `text`: "1" for a dark module and "0" for a light one, "" for no bars.

    Printable ASCII can be encoded; digits take half the room (set C). The start and stop
    patterns and the check character are in it, the quiet zones (ten modules at either end,
    ISO/IEC 15417) are not.
    """
    if not (text and text.isascii() and text.isprintable()):
        return ""
    # Loaded with the first slip that is printed: no start of the program waits for it.
    from barcode.codex import Code128  # type: ignore[import-untyped]

    class WholeCode128(Code128):  # type: ignore[misc]
        """Takes the digits 99 at the beginning for what they are.

        The library (0.16.1) takes them for a change to the set that it is in, and drops them.
        """

        def _try_to_optimize(self, encoded: list[int]) -> list[int]:
            if self.code.startswith("99"):
                return encoded
            optimized: list[int] = super()._try_to_optimize(encoded)
            return optimized

    bars: str = WholeCode128(text).build()[0]
    return bars
