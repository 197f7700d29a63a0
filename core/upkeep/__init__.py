"""Looking after a calendar as a whole: verifying it, backing it up and restoring it."""
