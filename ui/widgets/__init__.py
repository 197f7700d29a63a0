"""Oyez's own widgets: each is given its theme and plain values, and knows nothing of the calendar."""
