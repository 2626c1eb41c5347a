-- grain: one row per roll call.  key: rcid.  units: flags 0 or 1; important is the category of the United States
-- Department of State, quoted.  source: un_roll_calls.
SELECT line, file, rcid, TRY_CAST("date" AS DATE) AS "date", session, unres AS resolution, short AS title,
       descr AS description, importantvote AS important
FROM raw
ORDER BY line
