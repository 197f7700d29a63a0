"""A period of the calendar on paper and as a page: what is printed, and its PDF and HTML."""
