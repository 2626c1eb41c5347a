-- grain: one row per row of the earlier vintage: a table whose rows have no key counts as revised as a whole.
-- sources: from_rows.
SELECT * FROM from_rows
