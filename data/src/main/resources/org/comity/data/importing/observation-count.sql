-- grain: one row.  rows and distinct keys of good cells.  sources: cells.
SELECT count(*), count(DISTINCT hash(sort_key, reporter, item)) FROM cells WHERE reason IS NULL
