-- grain: one row per refused second cell of a key.  sources: twice.
INSERT INTO faults
SELECT DISTINCT file, line, coalesce(source_column, 'value'), 'duplicate',
  'The same figure is given in line ' || first_line || ' already.', left("value"::VARCHAR, 200)
FROM twice
WHERE NOT repeated
