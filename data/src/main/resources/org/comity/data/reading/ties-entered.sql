-- grain: one row per country, instrument and file.  key: kind, id, country, read_from.  sources: ties of the vintages in
-- use.  first_day is the first on which the country (side home of those asked for) was tied by the instrument to anybody.
SELECT kind, id, country, min(from_date) AS first_day, read_from
FROM (
  SELECT t.kind, t.id, t.home AS country, t.from_date, t.read_from
  FROM read_parquet(getvariable('files'), filename = 'read_from') t
  UNION ALL
  SELECT t.kind, t.id, t.partner AS country, t.from_date, t.read_from
  FROM read_parquet(getvariable('files'), filename = 'read_from') t
)
WHERE country IN (SELECT code FROM asked) AND from_date IS NOT NULL AND id <> ''
GROUP BY kind, id, country, read_from
ORDER BY kind, id, country, read_from
