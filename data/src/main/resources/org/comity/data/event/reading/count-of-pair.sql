-- grain: one row: events of a pair, each once (key same), of some quad classes and below a Goldstein value; and how many lines of
-- coverage there are of the days. parameters: first day, last day, whether both ways, home, classes as text (",1,4,"), Goldstein
-- below. sources: pair_rows, coverage_read.
SELECT count(DISTINCT CASE WHEN chosen THEN same END) AS events,
  (SELECT count(*) FROM coverage_read WHERE day BETWEEN ? AND ?) AS covered
FROM (
  SELECT same, (? OR home = ?) AND contains(?, ',' || quad || ',') AND goldstein < ? AS chosen
  FROM pair_rows)
