-- grain: one row per country that ever voted, in order.  sources: voters.
SELECT code FROM voters ORDER BY ordinal
