-- grain: one row per cell that differs.  key: indicator, home, partner, year, sub, reporter, item.
-- sources: from_rows, to_rows (observations of the two vintages).  size: 0 to 2, the difference over the larger of the two.
SELECT 'observations' AS tbl,
  CASE WHEN f.indicator IS NULL THEN 'added' WHEN t.indicator IS NULL THEN 'withdrawn' ELSE 'revised' END AS change,
  coalesce(f.indicator, t.indicator) AS indicator, coalesce(f.home, t.home) AS home,
  coalesce(f.partner, t.partner) AS partner, coalesce(f."year", t."year")::INTEGER AS "year",
  coalesce(f.sub, t.sub)::INTEGER AS sub, NULL::VARCHAR AS period, coalesce(f.reporter, t.reporter) AS reporter,
  coalesce(f.item, t.item) AS item, f."value" AS from_value, t."value" AS to_value,
  CASE WHEN t.indicator IS NOT NULL THEN concat_ws('; ',
    CASE WHEN f.status IS DISTINCT FROM t.status THEN coalesce(f.status, 'observed') END,
    CASE WHEN f.standard_error IS DISTINCT FROM t.standard_error THEN 'se ' || coalesce(f.standard_error::VARCHAR, '-') END,
    CASE WHEN f.low IS DISTINCT FROM t.low OR f.high IS DISTINCT FROM t.high
      THEN coalesce(f.low::VARCHAR, '-') || ' to ' || coalesce(f.high::VARCHAR, '-') END,
    CASE WHEN f."text" IS DISTINCT FROM t."text" THEN coalesce(f."text", '-') END) END AS from_text,
  CASE WHEN f.indicator IS NOT NULL THEN concat_ws('; ',
    CASE WHEN f.status IS DISTINCT FROM t.status THEN coalesce(t.status, 'observed') END,
    CASE WHEN f.standard_error IS DISTINCT FROM t.standard_error THEN 'se ' || coalesce(t.standard_error::VARCHAR, '-') END,
    CASE WHEN f.low IS DISTINCT FROM t.low OR f.high IS DISTINCT FROM t.high
      THEN coalesce(t.low::VARCHAR, '-') || ' to ' || coalesce(t.high::VARCHAR, '-') END,
    CASE WHEN f."text" IS DISTINCT FROM t."text" THEN coalesce(t."text", '-') END) END AS to_text,
  CASE WHEN f.indicator IS NOT NULL AND t.indicator IS NOT NULL THEN concat_ws(', ',
    CASE WHEN f."value" IS DISTINCT FROM t."value" THEN 'value' END,
    CASE WHEN f.status IS DISTINCT FROM t.status THEN 'status' END,
    CASE WHEN f.standard_error IS DISTINCT FROM t.standard_error THEN 'standard error' END,
    CASE WHEN f.low IS DISTINCT FROM t.low OR f.high IS DISTINCT FROM t.high THEN 'range' END,
    CASE WHEN f."text" IS DISTINCT FROM t."text" THEN 'text' END) END AS fields,
  CASE WHEN f."value" IS DISTINCT FROM t."value"
    THEN abs(t."value" - f."value") / greatest(abs(f."value"), abs(t."value")) END AS size
FROM from_rows f
FULL JOIN to_rows t ON f.indicator = t.indicator AND f.home = t.home AND f.partner IS NOT DISTINCT FROM t.partner
  AND f."year" = t."year" AND f.sub = t.sub AND f.reporter IS NOT DISTINCT FROM t.reporter
  AND f.item IS NOT DISTINCT FROM t.item
WHERE f.indicator IS NULL OR t.indicator IS NULL OR f."value" IS DISTINCT FROM t."value"
  OR f.status IS DISTINCT FROM t.status OR f.standard_error IS DISTINCT FROM t.standard_error
  OR f.low IS DISTINCT FROM t.low OR f.high IS DISTINCT FROM t.high OR f."text" IS DISTINCT FROM t."text"
