-- grain: one row per indicator, home, partner, year, sub, reporter, item; in that order.  sources: checked.
SELECT indicator, home, partner, "year", sub, reporter, item, "value", standard_error, low, high, status, "text", file,
  line
FROM checked
WHERE reason IS NULL
ORDER BY sort_key, reporter NULLS FIRST, item NULLS FIRST
