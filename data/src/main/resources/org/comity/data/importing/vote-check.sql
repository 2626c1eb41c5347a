-- grain: one row per vote.  sources: judged_votes.
INSERT INTO checked_votes
SELECT sort_key, rcid, "date", session, country, vote, file, line, reason FROM judged_votes
