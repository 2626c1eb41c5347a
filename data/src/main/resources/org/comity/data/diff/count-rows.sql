-- grain: one row.  sources: from_rows, to_rows (any other table of the two vintages); :table is its name.
SELECT :table, (SELECT count(*) FROM from_rows), (SELECT count(*) FROM to_rows)
