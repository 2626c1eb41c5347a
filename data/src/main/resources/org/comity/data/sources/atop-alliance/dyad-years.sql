-- grain: one row per pair, year and obligation.  key: pair, year, source_column.  units: 0 or 1.
-- source: atop_alliance (dyad-year), which lists what each side owes the other: the figure of the pair is 1 when either
-- side is obliged.  A pair that is not listed has no alliance.
SELECT line, file, source_column,
       CASE source_column
         WHEN 'atop_defense' THEN 'atop-alliance.defense'
         WHEN 'atop_nonagg' THEN 'atop-alliance.nonaggression'
         ELSE 'atop-alliance.consultation'
       END AS indicator,
       home_code, partner_code, period, value
FROM (
  UNPIVOT (
    SELECT min(line) AS line, min(file) AS file, "year" AS period,
           least(ccode1, ccode2) AS home_code, greatest(ccode1, ccode2) AS partner_code,
           max(atop_defense) AS atop_defense, max(atop_nonagg) AS atop_nonagg, max(atop_consul) AS atop_consul
    FROM raw
    GROUP BY least(ccode1, ccode2), greatest(ccode1, ccode2), "year"
  ) ON atop_defense, atop_nonagg, atop_consul INTO NAME source_column VALUE value
)
