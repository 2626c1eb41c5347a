-- grain: one row per period of which the source has a line of any kind. key: period (its first day).
-- units: lines; days of events with a line. sources: coverage_rows.
WITH dated AS (
  SELECT CAST(date_trunc(?, day) AS DATE) AS period, day, row_count, pair_rows, root_events, mentions, articles
  FROM coverage_rows)
SELECT period, sum(row_count) AS row_count, count(DISTINCT day) AS days, sum(pair_rows) AS pair_rows,
  sum(root_events) AS root_events, sum(mentions) AS mentions, sum(articles) AS articles
FROM dated
GROUP BY period
ORDER BY period
