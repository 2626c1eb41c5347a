-- sources: twice, checked.  A figure repeated from the other end is left out without a fault.
UPDATE checked SET
  reason = CASE WHEN t.repeated THEN 'repeated' ELSE 'duplicate' END,
  detail = 'The same figure is given in line ' || t.first_line || ' already.',
  part = coalesce(source_column, 'value'),
  wrong = "value"::VARCHAR
FROM twice t
WHERE checked.rowid = t.id
