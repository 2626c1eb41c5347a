-- grain: one row.  rows and distinct keys of good cells.  sources: checked.
SELECT count(*), count(DISTINCT hash(sort_key, reporter, item)) FROM checked WHERE reason IS NULL
