-- grain: one row per cell that differs, in order of its key; at most as many as asked.  sources: what was found changed.
SELECT tbl, change, indicator, home, partner, "year", sub, period, reporter, item, from_value, to_value, from_text,
  to_text, fields, size
FROM read_parquet(getvariable('files'))
ORDER BY tbl, indicator, home, partner NULLS FIRST, "year", sub, period NULLS FIRST, reporter NULLS FIRST,
  item NULLS FIRST, change, from_text, to_text
LIMIT ?
