-- grain: one row.  cells with a fault among the files that are staged.  sources: checked.
SELECT count(*) FROM checked WHERE reason IS NOT NULL AND reason <> 'out of scope' AND file BETWEEN ? AND ?
