-- grain: one row per roll call and state.  key: rcid, ccode.  units: 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member.
-- source: UNVotesPublished (dates as month/day/year).
SELECT line, file, rcid,
       coalesce(CAST(CAST(try_strptime("date", '%m/%d/%Y') AS DATE) AS VARCHAR), "date") AS "date",
       session, ccode AS home_code, vote,
       vote = '9' AS out_of_scope  -- a state that was no member then has no place in the roll call
FROM raw
