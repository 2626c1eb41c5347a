-- grain: one row per vote that differs.  key: rcid (as item), country (as home).
-- sources: from_rows, to_rows (votes of the two vintages).
SELECT 'votes' AS tbl,
  CASE WHEN f.rcid IS NULL THEN 'added' WHEN t.rcid IS NULL THEN 'withdrawn' ELSE 'revised' END AS change,
  'votes' AS indicator, coalesce(f.country, t.country) AS home, NULL::VARCHAR AS partner,
  NULL::INTEGER AS "year", NULL::INTEGER AS sub, coalesce(f."date", t."date")::VARCHAR AS period,
  NULL::VARCHAR AS reporter, coalesce(f.rcid, t.rcid)::VARCHAR AS item,
  NULL::DOUBLE AS from_value, NULL::DOUBLE AS to_value, f.vote::VARCHAR AS from_text, t.vote::VARCHAR AS to_text,
  CASE WHEN f.rcid IS NOT NULL AND t.rcid IS NOT NULL THEN concat_ws(', ',
    CASE WHEN f.vote IS DISTINCT FROM t.vote THEN 'vote' END,
    CASE WHEN f."date" IS DISTINCT FROM t."date" THEN 'date' END) END AS fields,
  NULL::DOUBLE AS size
FROM from_rows f
FULL JOIN to_rows t ON f.rcid = t.rcid AND f.country = t.country
WHERE f.rcid IS NULL OR t.rcid IS NULL OR f.vote IS DISTINCT FROM t.vote OR f."date" IS DISTINCT FROM t."date"
