-- grain: none: an excerpt refuses nothing, but a vintage has this table.
SELECT 0::SMALLINT AS file, 0 AS line, ''::VARCHAR AS "column", ''::VARCHAR AS reason, ''::VARCHAR AS detail,
  ''::VARCHAR AS "text"
WHERE FALSE
