-- grain: one row per roll call and country; in that order.  sources: checked_votes.
SELECT rcid, "date", session, country, vote, file, line FROM checked_votes WHERE reason IS NULL ORDER BY sort_key
