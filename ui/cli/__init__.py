"""The command line, for IT and for checks: it reads and reports, and writes drafts, backups and new folders only."""
