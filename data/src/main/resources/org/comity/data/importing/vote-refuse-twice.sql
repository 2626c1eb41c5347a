-- A country's second vote in a roll call is refused.  sources: checked_votes, twice_votes.
UPDATE checked_votes SET reason = 'duplicate' WHERE rowid IN (SELECT id FROM twice_votes)
