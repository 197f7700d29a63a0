"""The words of the calendar as frozen dataclasses and enums, with no behaviour that needs a file or a clock."""
