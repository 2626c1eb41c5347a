-- grain: one row per row of the later vintage: a table whose rows have no key counts as revised as a whole.
-- sources: to_rows.
SELECT * FROM to_rows
