-- grain: one row per indicator, home, partner, year with a yearly figure of no reporter and no item.
-- sources: wanted, units, observations of the vintages in use.
SELECT w."position", o.home, o.partner, o."year", o."value", coalesce(o.standard_error, 0), o.status
FROM read_parquet(getvariable('files'), filename = 'read_from') o
JOIN wanted w ON w.indicator = o.indicator AND w.file = o.read_from
SEMI JOIN units u ON u.home = o.home AND u.partner = coalesce(o.partner, o.home)
WHERE o.sub = 0 AND o.reporter IS NULL AND o.item IS NULL AND o."year" BETWEEN ? AND ?
ORDER BY o."year"
