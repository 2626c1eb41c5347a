-- grain: one row per country and year.  key: line.  units: persons.  source: files of the Institute for Statistics
-- (indicatorId, geoUnit ...).  Regions have names instead of alpha-3 codes.  Qualifier: UIS_EST and NAT_EST are estimates.
-- Magnitude: NIL is nil or negligible, kept with its value; NA is not applicable.
SELECT line, file, 'value' AS source_column,
       CASE indicatorId
         WHEN '26637' THEN 'student-mobility.students_hosted'
         WHEN 'MENF.5T8' THEN 'student-mobility.net_inbound'
         ELSE 'student-mobility.' || indicatorId
       END AS indicator,
       geoUnit AS home_code, "year" AS period, CASE WHEN magnitude IS DISTINCT FROM 'NA' THEN value END AS value,
       CASE WHEN magnitude = 'NA' THEN 'not applicable'
            WHEN qualifier IN ('UIS_EST', 'NAT_EST') THEN 'estimated' END AS status,
       magnitude AS text, NOT regexp_matches(geoUnit, '^[A-Z]{3}$') AS out_of_scope
FROM raw
