-- grain: one row per source row, column and reason.  sources: judged_votes, over the faulty votes.
INSERT INTO faults
SELECT DISTINCT file, line, part, reason, detail, left(wrong, 200)
FROM judged_votes
WHERE reason IS NOT NULL AND reason <> 'out of scope'
