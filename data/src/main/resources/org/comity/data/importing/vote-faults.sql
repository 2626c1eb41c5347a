-- grain: one row per source row, column and reason.  sources: checked_votes.
INSERT INTO faults
SELECT DISTINCT file, line, part, reason, detail, left(wrong, 200)
FROM checked_votes
WHERE reason IS NOT NULL AND reason NOT IN ('out of scope', 'repeated')
