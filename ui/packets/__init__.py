"""The window in which a person without a calendar decides a packet."""
