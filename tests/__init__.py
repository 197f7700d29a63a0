"""The tests; a package of its own name, since a library that Oyez uses installs one of the same."""
