-- grain: one row per asked row that is held; of a number that stands in several rows the one that was known first.
-- sources: asked, event_rows, vintages.
WITH placed AS (
  SELECT a.n, e.id, e.vintage, e.line
  FROM asked AS a
  JOIN vintages AS v ON v.id = a.vintage
  JOIN event_rows AS e ON e.vintage = v.place AND e.line = a.line
  WHERE a.id IS NULL),
numbered AS (
  SELECT n, id FROM asked WHERE id IS NOT NULL
  UNION ALL
  SELECT n, id FROM placed WHERE id IS NOT NULL),
ordered AS (
  SELECT m.n, e.id, e.vintage, e.line,
    row_number() OVER (PARTITION BY m.n ORDER BY e.added, e.vintage, e.line) AS nth
  FROM numbered AS m
  JOIN event_rows AS e ON e.id = m.id)
SELECT n, id, vintage, line FROM ordered WHERE nth = 1
UNION ALL
SELECT n, id, vintage, line FROM placed WHERE id IS NULL
ORDER BY n
