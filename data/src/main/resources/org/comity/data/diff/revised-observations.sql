-- grain: one row per cell of the later vintage that the earlier one has too: what was revised or withdrawn, and nothing
-- that was added.  key: indicator, home, partner, year, sub, reporter, item.  sources: from_rows, to_rows.
SELECT t.*
FROM to_rows t
SEMI JOIN from_rows f ON f.indicator = t.indicator AND f.home = t.home AND f.partner IS NOT DISTINCT FROM t.partner
  AND f."year" = t."year" AND f.sub = t.sub AND f.reporter IS NOT DISTINCT FROM t.reporter
  AND f.item IS NOT DISTINCT FROM t.item
