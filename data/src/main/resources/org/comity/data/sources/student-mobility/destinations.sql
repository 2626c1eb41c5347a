-- grain: one row per origin, destination and year, and per origin and year for the total.  key: line, source_column.
-- units: persons.  source: popular-destinations-by-origin: the ten main destinations of an origin, the rest as "Other
-- countries" (no pair, but part of the total).  Flags: c national estimate, d estimate of the Institute.  The total keeps
-- the line of its first row and is added up in the order of lines.
SELECT line, file, 'value_lumped' AS source_column, 'student-mobility.students' AS indicator,
       origin_country_name AS home_code, dest_country_lumped AS partner_code, "year" AS period, value_lumped AS value,
       CASE WHEN regexp_matches(cond_all, '[cd]') THEN 'estimated' END AS status
FROM raw
UNION ALL
SELECT min(line), min(file), 'value_lumped', 'student-mobility.students_abroad', origin_country_name, NULL, "year",
       CAST(sum(TRY_CAST(value_lumped AS DOUBLE) ORDER BY line) AS VARCHAR),
       CASE WHEN bool_or(regexp_matches(cond_all, '[cd]')) THEN 'estimated' END
FROM raw
GROUP BY origin_country_name, "year"
