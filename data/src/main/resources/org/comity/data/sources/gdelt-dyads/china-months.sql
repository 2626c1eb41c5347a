-- grain: one row per partner of China, month, class, group and measure.  key: line, source_column.  units: reported
-- events; Goldstein points.  source: china_partner_month.  The item is GDELT's QuadClass and the aggregators' own group;
-- thousands are set apart by commas in some rows.
SELECT line, file, source_column,
       CASE source_column WHEN 'RecordCount' THEN 'gdelt-dyads.negative_reports'
         ELSE 'gdelt-dyads.negative_goldstein' END AS indicator,
       'CHN' AS home_code, Actor2CountryCode AS partner_code,
       left(MonthYear, 4) || '-' || substr(MonthYear, 5) AS period,
       'class ' || QuadClass || ', group ' || SubEventType AS item, replace(value, ',', '') AS value
FROM (UNPIVOT raw ON RecordCount, GoldsteinScale INTO NAME source_column VALUE value)
