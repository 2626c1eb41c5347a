-- grain: one row per indicator, home, partner, year, sub, reporter, item; in that order.
-- sources: wanted, asked, observations of the vintages in use.  Symmetric figures are found from either end.
WITH homes AS (SELECT code FROM asked WHERE side = 'home'),
partners AS (SELECT code FROM asked WHERE side = 'partner')
SELECT o.indicator, o.home, o.partner, o."year", o.sub, o.reporter, o.item, o."value", o.standard_error, o.low, o.high,
  o.status, o."text", o.file, o.line, w."position"
FROM read_parquet(getvariable('files'), filename = 'read_from') o
JOIN wanted w ON w.indicator = o.indicator AND w.file = o.read_from
WHERE o."year" BETWEEN ? AND ?
  AND ((NOT EXISTS (FROM homes) OR o.home IN (FROM homes))
      AND (NOT EXISTS (FROM partners) OR o.partner IN (FROM partners))
    OR (NOT EXISTS (FROM homes) OR o.partner IN (FROM homes))
      AND (NOT EXISTS (FROM partners) OR o.home IN (FROM partners)))
ORDER BY o.indicator, o.home, o.partner NULLS FIRST, o."year", o.sub, o.reporter NULLS FIRST, o.item NULLS FIRST
