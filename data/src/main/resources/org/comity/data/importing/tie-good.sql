-- grain: one row per spell between two countries, in order of its key.  sources: ties.
SELECT kind, id, "name", home, partner, from_date, until_date, item, file, line
FROM ties
ORDER BY kind, id, home, partner, from_date NULLS FIRST, item, file, line
