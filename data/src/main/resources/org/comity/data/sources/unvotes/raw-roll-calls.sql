-- grain: one row per roll call.  key: rcid.  units: flags 0 or 1; important is the category of the United States
-- Department of State, quoted.  source: UNVotesPublished (dates as month/day/year).
SELECT min(line) AS line, min(file) AS file, rcid,
       min(TRY_CAST(split_part("date", '/', 3) || '-' || lpad(split_part("date", '/', 1), 2, '0')
         || '-' || lpad(split_part("date", '/', 2), 2, '0') AS DATE)) AS "date",
       min(session) AS session, min(unres) AS resolution, NULL::VARCHAR AS title, NULL::VARCHAR AS description,
       min(importantvote) AS important, min(me) AS me, min(nu) AS nu, min(di) AS di, min(hr) AS hr, min(co) AS co,
       min(ec) AS ec
FROM raw
GROUP BY rcid
ORDER BY line
