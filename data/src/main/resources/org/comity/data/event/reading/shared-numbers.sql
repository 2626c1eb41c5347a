-- grain: one row per day added (where the source does not say: day of the event) and two vintages that share a numbered
-- event of it. sources: event_rows; table candidates.
WITH numbered AS (
  SELECT e.id, e.vintage, coalesce(e.known, e.day) AS added
  FROM event_rows AS e
  JOIN candidates AS c ON c.vintage = e.vintage
  WHERE e.id IS NOT NULL),
shared AS (
  SELECT id, min(vintage) AS least
  FROM numbered
  GROUP BY id
  HAVING min(vintage) <> max(vintage))
SELECT DISTINCT n.added, s.least, n.vintage
FROM numbered AS n
JOIN shared AS s ON s.id = n.id
WHERE n.vintage <> s.least
ORDER BY n.added, s.least, n.vintage
