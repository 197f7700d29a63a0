"""The calendar's file: tables, transactions, the journal and stored files. All SQL of Oyez lies here."""
