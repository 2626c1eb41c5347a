-- grain: one row per distinct date.  sources: staged_votes.
SELECT DISTINCT "date" FROM staged_votes
