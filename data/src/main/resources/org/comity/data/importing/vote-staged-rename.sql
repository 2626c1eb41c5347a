-- What is staged now are the faulty votes alone.
ALTER TABLE faulty_votes RENAME TO staged_votes
