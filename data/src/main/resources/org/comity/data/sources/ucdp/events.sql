-- grain: one row per country and month, and per country and year.  key: home_code, period.  units: persons killed: best
-- estimate, with the sums of UCDP's low and high estimates as bounds.  source: GED event files.  An event belongs to the
-- month in which it began; events known only to the year (date_prec 5) are in the yearly figure alone.  The line is that
-- of the first event.
SELECT min(line) AS line, min(file) AS file, 'best' AS source_column, 'ucdp.ged_deaths' AS indicator,
       country_id AS home_code, left(date_start, 7) AS period, CAST(sum(TRY_CAST(best AS BIGINT)) AS VARCHAR) AS value,
       CAST(sum(TRY_CAST(low AS BIGINT)) AS VARCHAR) AS low, CAST(sum(TRY_CAST(high AS BIGINT)) AS VARCHAR) AS high
FROM raw
WHERE date_prec <> '5'
GROUP BY country_id, left(date_start, 7)
UNION ALL
SELECT min(line), min(file), 'best', 'ucdp.ged_deaths_year', country_id, "year",
       CAST(sum(TRY_CAST(best AS BIGINT)) AS VARCHAR), CAST(sum(TRY_CAST(low AS BIGINT)) AS VARCHAR),
       CAST(sum(TRY_CAST(high AS BIGINT)) AS VARCHAR)
FROM raw
GROUP BY country_id, "year"
