-- grain: one row per passport and destination (whether), and one where a number of days is given (how long).
-- key: line, source_column.  units: 0 or 1; days.  source: passport-index-matrix.  What counts as no prior visa is said in
-- tidy.sql.
WITH cells AS (
  UNPIVOT raw ON COLUMNS('^[A-Z]{3}$') INTO NAME source_column VALUE requirement
)
SELECT line, file, source_column, 'passport-index.no_prior_visa' AS indicator, Passport AS home_code,
       source_column AS partner_code, '2025' AS period,
       CASE
         WHEN requirement IN ('visa free', 'visa on arrival', 'eta') OR TRY_CAST(requirement AS INTEGER) > 0 THEN '1'
         WHEN requirement IN ('e-visa', 'visa required', 'no admission') THEN '0'
         ELSE requirement
       END AS value,
       requirement AS text, requirement = '-1' AS out_of_scope
FROM cells
UNION ALL
SELECT line, file, source_column, 'passport-index.days', Passport, source_column, '2025', requirement, requirement, FALSE
FROM cells
WHERE TRY_CAST(requirement AS INTEGER) > 0
