-- grain: one row per spell of a kind, in order of kind, id, home, partner, from.  sources: ties of the vintages in use,
-- both ends of which are among the countries asked for (side home).
SELECT t.kind, t.id, t."name", t.home, t.partner, t.from_date, t.until_date, t.item, t.file, t.line, t.read_from
FROM read_parquet(getvariable('files'), filename = 'read_from') t
WHERE t.home IN (SELECT code FROM asked) AND t.partner IN (SELECT code FROM asked)
ORDER BY t.kind, t.id, t.home, t.partner, t.from_date NULLS FIRST, t.item, t.file, t.line, t.read_from
