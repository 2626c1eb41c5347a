-- grain: one row per leader's time in office, at the day on which it began.  key: line; obsid.  units: days, the first and
-- the last counted.  source: archigos.  Who was still in office when the edition ended (31 December 2015) has the days
-- up to then, provisionally.
SELECT line, file, 'startdate' AS source_column, 'leaders.days_in_office' AS indicator, gwcode AS home_code,
       startdate AS period, obsid AS item,
       CAST(date_diff('day', TRY_CAST(startdate AS DATE), TRY_CAST(enddate AS DATE)) + 1 AS VARCHAR) AS value,
       CASE WHEN "exit" = 'Still in Office' THEN 'provisional' END AS status, leader AS text
FROM raw
