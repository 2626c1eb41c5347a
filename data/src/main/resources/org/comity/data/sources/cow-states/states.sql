-- grain: one row per spell of membership and year in which it holds on 31 December.  key: line, period.  units: 1.
-- source: states2016.csv, cow_states.csv.  A year of two spells (out and in again) has one row: the later spell's.
SELECT line, file, 'ccode' AS source_column, 'cow-states.member' AS indicator, ccode AS home_code,
       CAST(y AS VARCHAR) AS period, '1' AS value, statenme AS text
FROM (
  SELECT *, unnest(generate_series(
    TRY_CAST(styear AS INTEGER),
    TRY_CAST(endyear AS INTEGER) - CASE WHEN endmonth = '12' AND endday = '31' THEN 0 ELSE 1 END)) AS y
  FROM raw
)
