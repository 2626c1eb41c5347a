-- grain: one row per direction and period with a row. key: home, partner, period (its first day).
-- events: rows of one key "same" (pair, root, day, place) are one. low: without the place. high: of one exact code.
-- units: goldstein in 1e-9, the sum over events of the mean of their rows; tone in 1e-9, likewise, over toned events.
-- sources: pair_rows.
WITH reports AS (
  SELECT home, partner, CAST(date_trunc(?, day) AS DATE) AS period, day, root, quad, code, same, mentions,
    CAST(round(goldstein * 10) AS BIGINT) AS tenths,
    CAST(round(tone * 1000000000) AS BIGINT) AS tone
  FROM pair_rows),
raw AS (
  SELECT home, partner, period, count(*) AS row_count, sum(mentions) AS mentions,
    sum(CASE WHEN quad = 1 THEN 1 ELSE 0 END) AS rows_1, sum(CASE WHEN quad = 2 THEN 1 ELSE 0 END) AS rows_2,
    sum(CASE WHEN quad = 3 THEN 1 ELSE 0 END) AS rows_3, sum(CASE WHEN quad = 4 THEN 1 ELSE 0 END) AS rows_4
  FROM reports GROUP BY home, partner, period),
one AS (
  SELECT home, partner, period, same, min(quad) AS quad, count(DISTINCT code) AS codes,
    CAST(round(CAST(sum(tenths) AS DOUBLE) * 100000000 / count(*)) AS BIGINT) AS goldstein,
    CAST(round(CAST(sum(tone) AS DOUBLE) / nullif(count(tone), 0)) AS BIGINT) AS tone
  FROM reports GROUP BY home, partner, period, same),
events AS (
  SELECT home, partner, period, count(*) AS events, sum(codes) AS high,
    sum(CASE WHEN quad = 1 THEN 1 ELSE 0 END) AS events_1, sum(CASE WHEN quad = 2 THEN 1 ELSE 0 END) AS events_2,
    sum(CASE WHEN quad = 3 THEN 1 ELSE 0 END) AS events_3, sum(CASE WHEN quad = 4 THEN 1 ELSE 0 END) AS events_4,
    sum(goldstein) AS goldstein, sum(tone) AS tone, count(tone) AS toned
  FROM one GROUP BY home, partner, period),
placeless AS (
  SELECT home, partner, period, root, day FROM reports GROUP BY home, partner, period, root, day),
low AS (
  SELECT home, partner, period, count(*) AS low FROM placeless GROUP BY home, partner, period)
SELECT raw.home, raw.partner, raw.period, raw.row_count, raw.mentions, raw.rows_1, raw.rows_2, raw.rows_3, raw.rows_4,
  events.events, low.low, events.high, events.events_1, events.events_2, events.events_3, events.events_4,
  events.goldstein, events.tone, events.toned
FROM raw
JOIN events ON events.home = raw.home AND events.partner = raw.partner AND events.period = raw.period
JOIN low ON low.home = raw.home AND low.partner = raw.partner AND low.period = raw.period
ORDER BY raw.home, raw.partner, raw.period
