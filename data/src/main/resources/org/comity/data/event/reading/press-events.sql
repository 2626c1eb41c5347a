-- grain: one row per period with a pair event of any pair. units: events, each once. sources: event_rows.
WITH dated AS (
  SELECT CAST(date_trunc(?, day) AS DATE) AS period, same
  FROM event_rows
  WHERE day BETWEEN ? AND ?)
SELECT period, count(DISTINCT same) AS events
FROM dated
GROUP BY period
