-- grain: one row per origin, destination and year.  key: line.  units: persons.  source: popular-origins-by-destination:
-- the ten main origins of a destination, the rest as "Other countries".  Flags as in destinations.sql.
SELECT line, file, 'value_lumped' AS source_column, 'student-mobility.students_received' AS indicator,
       origin_country_lumped AS home_code, dest_country_name AS partner_code, "year" AS period, value_lumped AS value,
       CASE WHEN regexp_matches(cond_all, '[cd]') THEN 'estimated' END AS status
FROM raw
