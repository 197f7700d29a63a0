"""The registers of Setup as data: what each shows, and what can be done in it."""
