-- grain: one row per roll call.  key: rcid.  units: flags 0 or 1; important is the category of the United States
-- Department of State, quoted.  source: UNVotesPublished (dates as month/day/year), whose roll calls list every state
-- that ever was a member: one state's rows are the list of roll calls.
SELECT line, file, rcid,
       CAST(try_strptime("date", '%m/%d/%Y') AS DATE) AS "date",
       session, unres AS resolution, NULL::VARCHAR AS title, NULL::VARCHAR AS description,
       importantvote AS important, me, nu, di, hr, co, ec
FROM raw
WHERE ccode = '2'
ORDER BY line
