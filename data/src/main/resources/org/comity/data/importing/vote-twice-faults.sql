-- grain: one row per second vote.  sources: twice_votes.
INSERT INTO faults
SELECT file, line, 'vote', 'duplicate', 'The country has voted in line ' || first_line || ' already.', vote::VARCHAR
FROM twice_votes
