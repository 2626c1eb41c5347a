-- grain: one row per event row of one pair, rows of one event together, in the order in which they stand in the files.
-- sources: pair_rows.
SELECT home, partner, day, root, same, code, quad, CAST(round(goldstein * 10) AS BIGINT) AS tenths, tone, mentions,
  known, place_country, place, media_actor, link, vintage, line
FROM pair_rows
ORDER BY day, home, partner, root, same, vintage, line
