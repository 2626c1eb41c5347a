-- grain: one row.  rows and distinct keys of good votes.  sources: checked_votes.
SELECT count(*), count(DISTINCT sort_key) FROM checked_votes WHERE reason IS NULL
