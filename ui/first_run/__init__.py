"""The window before a calendar is open: setting a town up, opening a calendar, or looking at the demo town."""
