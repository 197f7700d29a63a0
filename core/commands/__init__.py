"""Every change of a calendar: small commands, and the one road that runs them."""
