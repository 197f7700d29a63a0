"""What the screens show, read from the calendar: the only part of the window that asks the store."""
