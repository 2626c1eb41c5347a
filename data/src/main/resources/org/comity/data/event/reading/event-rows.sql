-- DuckDB only. grain: one row per event row of the vintages that may be read and that was known by the day (variable last).
-- added: the day on which the source added it; where it does not say, on which its file was out. sources: events (variable
-- files); table vintages.
CREATE OR REPLACE TEMP VIEW event_rows AS
SELECT r.*, v.place AS vintage, coalesce(r.known, v.day) AS added
FROM read_parquet(getvariable('files'), filename = true) AS r
JOIN vintages AS v ON v.file = r.filename
WHERE coalesce(r.known, v.day) <= getvariable('last')
