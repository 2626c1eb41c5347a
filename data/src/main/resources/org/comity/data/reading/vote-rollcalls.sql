-- grain: one row per roll call, in order of date and number.  key: rcid.  units: important 0 or 1, the category of the
-- United States Department of State.  sources: votes (variable files), roll_calls of the same vintage (variable described).
SELECT v.rcid, v."date", v.session, coalesce(r.resolution, ''), coalesce(r.title, ''), coalesce(r.description, ''),
  r.important
FROM (
  SELECT rcid, min("date") AS "date", min(session) AS session FROM read_parquet(getvariable('files')) GROUP BY rcid
) v
LEFT JOIN (
  SELECT TRY_CAST(rcid AS INTEGER) AS rcid, min(resolution) AS resolution, min(title) AS title,
    min(description) AS description, min(important) AS important
  FROM read_parquet(getvariable('described')) GROUP BY TRY_CAST(rcid AS INTEGER)
) r ON r.rcid = v.rcid
ORDER BY v."date", v.rcid
