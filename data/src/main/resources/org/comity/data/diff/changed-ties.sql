-- grain: one row per tie that differs.  key: kind (as indicator), id and item, home, partner, from_date (as period).
-- sources: from_rows, to_rows (ties of the two vintages).
SELECT 'ties' AS tbl,
  CASE WHEN f.kind IS NULL THEN 'added' WHEN t.kind IS NULL THEN 'withdrawn' ELSE 'revised' END AS change,
  coalesce(f.kind, t.kind) AS indicator, coalesce(f.home, t.home) AS home, coalesce(f.partner, t.partner) AS partner,
  NULL::INTEGER AS "year", NULL::INTEGER AS sub, coalesce(f.from_date, t.from_date)::VARCHAR AS period,
  NULL::VARCHAR AS reporter, concat_ws(' ', coalesce(f.id, t.id), nullif(coalesce(f.item, t.item), '')) AS item,
  NULL::DOUBLE AS from_value, NULL::DOUBLE AS to_value,
  CASE WHEN f.kind IS NOT NULL THEN concat_ws(' until ', f."name", f.until_date::VARCHAR) END AS from_text,
  CASE WHEN t.kind IS NOT NULL THEN concat_ws(' until ', t."name", t.until_date::VARCHAR) END AS to_text,
  CASE WHEN f.kind IS NOT NULL AND t.kind IS NOT NULL THEN concat_ws(', ',
    CASE WHEN f.until_date IS DISTINCT FROM t.until_date THEN 'until' END,
    CASE WHEN f."name" IS DISTINCT FROM t."name" THEN 'name' END) END AS fields,
  NULL::DOUBLE AS size
FROM from_rows f
FULL JOIN to_rows t ON f.kind = t.kind AND f.id IS NOT DISTINCT FROM t.id AND f.home = t.home AND f.partner = t.partner
  AND f.from_date IS NOT DISTINCT FROM t.from_date AND f.item IS NOT DISTINCT FROM t.item
WHERE f.kind IS NULL OR t.kind IS NULL OR f.until_date IS DISTINCT FROM t.until_date
  OR f."name" IS DISTINCT FROM t."name"
