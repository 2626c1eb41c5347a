-- grain: one row per good vote of a country that has voted in the roll call before.  key: id, the rowid of checked_votes.
CREATE OR REPLACE TABLE twice_votes AS
SELECT id, file, line, vote, first_line
FROM (
  SELECT rowid AS id, file, line, vote, row_number() OVER votes AS n, first(line) OVER votes AS first_line
  FROM checked_votes
  WHERE reason IS NULL
    AND sort_key IN (SELECT sort_key FROM checked_votes WHERE reason IS NULL GROUP BY ALL HAVING count(*) > 1)
  WINDOW votes AS (PARTITION BY sort_key ORDER BY file, line)
)
WHERE n > 1
