"""The tour walks by itself and tells what it saw."""
