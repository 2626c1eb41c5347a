-- grain: one row per roll call and country; in that order.  sources: checked_votes.
SELECT rcid, "date", session, country::VARCHAR AS country, vote, file, line
FROM (SELECT * EXCLUDE (reason) FROM checked_votes WHERE reason IS NULL ORDER BY sort_key)
