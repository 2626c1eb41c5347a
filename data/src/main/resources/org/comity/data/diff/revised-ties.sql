-- grain: one row per tie of the later vintage that the earlier one has too.
-- key: kind, id, home, partner, from_date, item.  sources: from_rows, to_rows.
SELECT t.*
FROM to_rows t
SEMI JOIN from_rows f ON f.kind = t.kind AND f.id IS NOT DISTINCT FROM t.id AND f.home = t.home AND f.partner = t.partner
  AND f.from_date IS NOT DISTINCT FROM t.from_date AND f.item IS NOT DISTINCT FROM t.item
