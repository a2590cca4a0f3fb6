"""Parcels from a file: CSV, TSV and XLSX read without losing a row or changing a number. No Qt.

::

    bytes ──reading──► Table ──layout──► Entry ──Reader──► Reading ──judge──► Verdict
            (encodings,       (headings)        (carriers)          (the checks of the form,
             delimited,                                              the file, the outbox)
             workbook)
"""
