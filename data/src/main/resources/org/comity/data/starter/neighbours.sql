-- grain: one row per ordered pair of neighbours in 2000 or later.  key: home, partner.  sources: ties of cow-contiguity.
CREATE TEMP TABLE neighbours AS
WITH pairs AS (
  SELECT home, partner
  FROM read_parquet(?)
  WHERE kind = 'contiguity' AND coalesce(until_date, DATE '9999-12-31') >= DATE '2000-01-01'
)
SELECT home, partner FROM pairs
UNION
SELECT partner, home FROM pairs
