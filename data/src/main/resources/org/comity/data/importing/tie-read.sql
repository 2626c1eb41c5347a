-- grain: one row per staged spell, in order of file and line.  sources: staged_ties.
SELECT file, line, coalesce(kind, ''), coalesce(id, ''), coalesce("name", ''), home_code, partner_code, from_date,
  until_date, coalesce(item, ''), coalesce(out_of_scope, false)
FROM staged_ties
ORDER BY file, line, kind, id, home_code, partner_code, from_date, item
