-- DuckDB only. grain: one row per event row of the vintages that may be read and that was known by the day (variable last).
-- A number of the source that stands in several vintages is that of the latest. sources: events (variable files); table vintages.
CREATE OR REPLACE TEMP VIEW event_rows AS
SELECT r.*, v.place AS vintage
FROM read_parquet(getvariable('files'), filename = true) AS r
JOIN vintages AS v ON v.file = r.filename
WHERE coalesce(r.known, v.day) <= getvariable('last')
