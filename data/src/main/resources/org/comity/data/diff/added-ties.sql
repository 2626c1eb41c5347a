-- grain: one row per tie of the earlier vintage as it was, and per tie that the later one adds.
-- key: kind, id, home, partner, from_date, item.  sources: from_rows, to_rows.
SELECT * FROM from_rows
UNION ALL BY NAME
SELECT t.*
FROM to_rows t
ANTI JOIN from_rows f ON f.kind = t.kind AND f.id IS NOT DISTINCT FROM t.id AND f.home = t.home AND f.partner = t.partner
  AND f.from_date IS NOT DISTINCT FROM t.from_date AND f.item IS NOT DISTINCT FROM t.item
