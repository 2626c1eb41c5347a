-- grain: one row.  votes of a file with a fault.  sources: checked_votes.
SELECT count(*) FROM checked_votes WHERE reason IS NOT NULL AND reason <> 'out of scope' AND file = ?
