-- grain: one row per spell of a kind, in order of id, home, partner, from.  sources: ties of the vintages in use.
SELECT t.kind, t.id, t."name", t.home, t.partner, t.from_date, t.until_date, t.item, t.file, t.line, t.read_from
FROM read_parquet(getvariable('files'), filename = 'read_from') t
WHERE t.kind = ?
ORDER BY t.kind, t.id, t.home, t.partner, t.from_date NULLS FIRST, t.item, t.file, t.line
