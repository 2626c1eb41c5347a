-- grain: one row per spell of independence and year in which it holds on 31 December.  key: line, period.  units: 1.
-- source: gw_states.csv.
SELECT line, file, 'gwcode' AS source_column, 'cow-states.gw_member' AS indicator, gwcode AS home_code,
       CAST(y AS VARCHAR) AS period, '1' AS value, statename AS text
FROM (
  SELECT *, unnest(generate_series(
    TRY_CAST(left(startdate, 4) AS INTEGER),
    TRY_CAST(left(enddate, 4) AS INTEGER) - CASE WHEN right(enddate, 5) = '12-31' THEN 0 ELSE 1 END)) AS y
  FROM raw
)
