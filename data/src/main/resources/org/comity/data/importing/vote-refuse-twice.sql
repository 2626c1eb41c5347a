-- A country's second vote in a roll call is refused.  sources: checked_votes.
UPDATE checked_votes SET
  reason = 'duplicate', detail = 'The country has voted in line ' || t.first_line || ' already.', part = 'vote',
  wrong = vote::VARCHAR
FROM (
  SELECT rowid AS id, row_number() OVER votes AS n, first(line) OVER votes AS first_line
  FROM checked_votes
  WHERE reason IS NULL
    AND sort_key IN (SELECT sort_key FROM checked_votes WHERE reason IS NULL GROUP BY ALL HAVING count(*) > 1)
  WINDOW votes AS (PARTITION BY sort_key ORDER BY file, line)
) t
WHERE checked_votes.rowid = t.id AND t.n > 1
