-- grain: one row per pair and month.  key: line.  units: sum of daily scores (no unit).  source: world_dyad_month.
-- The text says on how many of the month's available days the pair has a score.
SELECT line, file, 'sum_edge_value' AS source_column, 'gdelt-dyads.score_month' AS indicator, iso3_a AS home_code,
       iso3_b AS partner_code, "month" AS period, sum_edge_value AS value,
       days_with_value || ' of ' || days_in_month_available || ' days' AS text
FROM raw
