-- grain: one row per revised figure, the largest revision first, as a share of the larger of the two figures; at most as
-- many as asked.  sources: what was found changed.
SELECT tbl, change, indicator, home, partner, "year", sub, period, reporter, item, from_value, to_value, from_text,
  to_text, fields, size
FROM read_parquet(getvariable('files'))
WHERE change = 'revised' AND size IS NOT NULL
ORDER BY size DESC, indicator, home, partner NULLS FIRST, "year", sub, reporter NULLS FIRST, item NULLS FIRST
LIMIT ?
