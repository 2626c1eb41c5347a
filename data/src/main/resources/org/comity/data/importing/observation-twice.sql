-- grain: one row per good cell whose key came before in the vintage.  key: id, the rowid of checked.
-- repeated: the same symmetric figure from the other end, or the whole row again; it is no fault.
CREATE OR REPLACE TABLE twice AS
WITH keys AS (
  SELECT sort_key, reporter, item FROM cells WHERE reason IS NULL GROUP BY ALL HAVING count(*) > 1
),
numbered AS (
  SELECT c.id AS row_number_in_checked, c.source_column, c."value", c.mirrored, c.file, c.line,
    row_number() OVER rows_of_key AS n,
    first(c."value") OVER rows_of_key AS first_value,
    first(c.mirrored) OVER rows_of_key AS first_mirrored,
    first(c.line) OVER rows_of_key AS first_line
  FROM cells c
  JOIN keys k ON k.sort_key = c.sort_key AND k.reporter IS NOT DISTINCT FROM c.reporter
    AND k.item IS NOT DISTINCT FROM c.item
  WHERE c.reason IS NULL
  WINDOW rows_of_key AS (PARTITION BY c.sort_key, c.reporter, c.item ORDER BY c.file, c.line, c.id)
)
SELECT row_number_in_checked AS id, file, line, source_column, "value", first_line,
  mirrored <> first_mirrored AND "value" IS NOT DISTINCT FROM first_value AS repeated
FROM numbered
WHERE n > 1
