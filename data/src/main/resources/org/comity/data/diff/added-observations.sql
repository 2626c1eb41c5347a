-- grain: one row per cell of the earlier vintage as it was, and per cell that the later one adds.
-- key: indicator, home, partner, year, sub, reporter, item.  sources: from_rows, to_rows.
SELECT * FROM from_rows
UNION ALL BY NAME
SELECT t.*
FROM to_rows t
ANTI JOIN from_rows f ON f.indicator = t.indicator AND f.home = t.home AND f.partner IS NOT DISTINCT FROM t.partner
  AND f."year" = t."year" AND f.sub = t.sub AND f.reporter IS NOT DISTINCT FROM t.reporter
  AND f.item IS NOT DISTINCT FROM t.item
