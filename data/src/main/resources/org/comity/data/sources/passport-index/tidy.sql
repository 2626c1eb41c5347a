-- grain: one row per passport and destination (whether), and one where a number of days is given (how long).
-- key: line, source_column.  units: 0 or 1; days.  source: passport-index-tidy.  No visa need be sought beforehand with
-- "visa free", a number of days, "visa on arrival" and "eta" (an electronic authority asked for on the way); "e-visa",
-- "visa required" and "no admission" are 0; -1 is the own country (out of scope).
SELECT line, file, 'Requirement' AS source_column, 'passport-index.no_prior_visa' AS indicator, Passport AS home_code,
       Destination AS partner_code, '2025' AS period,
       CASE
         WHEN Requirement IN ('visa free', 'visa on arrival', 'eta') OR TRY_CAST(Requirement AS INTEGER) > 0 THEN '1'
         WHEN Requirement IN ('e-visa', 'visa required', 'no admission') THEN '0'
         ELSE Requirement
       END AS value,
       Requirement AS text, Requirement = '-1' AS out_of_scope
FROM raw
UNION ALL
SELECT line, file, 'Requirement', 'passport-index.days', Passport, Destination, '2025', Requirement, Requirement, FALSE
FROM raw
WHERE TRY_CAST(Requirement AS INTEGER) > 0
