-- grain: one row per staged vote with a fault.  It takes the place of all staged votes.
-- sources: staged_votes, checked_votes.
CREATE TABLE faulty_votes AS
SELECT * FROM staged_votes
SEMI JOIN (SELECT file, line FROM checked_votes WHERE reason IS NOT NULL AND reason <> 'out of scope') USING (file, line)
