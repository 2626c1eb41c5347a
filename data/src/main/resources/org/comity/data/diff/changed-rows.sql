-- grain: one row per row that only one of the two vintages has; a row of such a table has no key, so none is revised.
-- sources: from_rows, to_rows (any table of a source's own); :table is its name.
WITH f AS (SELECT words, count(*) AS n FROM (SELECT r::VARCHAR AS words FROM (SELECT * EXCLUDE (file, line) FROM from_rows) r)
  GROUP BY words),
t AS (SELECT words, count(*) AS n FROM (SELECT r::VARCHAR AS words FROM (SELECT * EXCLUDE (file, line) FROM to_rows) r)
  GROUP BY words),
differing AS (SELECT coalesce(f.words, t.words) AS words, coalesce(t.n, 0) - coalesce(f.n, 0) AS more
  FROM f FULL JOIN t ON f.words = t.words WHERE f.n IS DISTINCT FROM t.n)
SELECT :table AS tbl, CASE WHEN more > 0 THEN 'added' ELSE 'withdrawn' END AS change, :table AS indicator,
  NULL::VARCHAR AS home, NULL::VARCHAR AS partner, NULL::INTEGER AS "year", NULL::INTEGER AS sub,
  NULL::VARCHAR AS period, NULL::VARCHAR AS reporter, NULL::VARCHAR AS item, NULL::DOUBLE AS from_value,
  NULL::DOUBLE AS to_value, CASE WHEN more < 0 THEN words END AS from_text, CASE WHEN more > 0 THEN words END AS to_text,
  NULL::VARCHAR AS fields, NULL::DOUBLE AS size
FROM (SELECT words, more, unnest(range(abs(more))) AS nth FROM differing)
