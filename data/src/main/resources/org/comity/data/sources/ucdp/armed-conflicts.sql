-- grain: one row per country and year, and per pair and year.  key: indicator, home_code, partner_code, period.
-- units: 1 minor, 2 war.  source: ucdp-prio-acd.  Only conflicts with a government on one side at least are in the file.
-- The location (gwno_loc, a list) is UCDP's: the state whose government or territory is contested; for a conflict
-- between states (type 2) all its primary parties, wherever the fighting was.  The figure is the highest of the year's
-- conflicts and keeps the line of the first of them; sides that only helped (gwno_a_2nd, gwno_b_2nd) are not counted.
WITH places AS (
  SELECT *, unnest(string_split(gwno_loc, ',')) AS place FROM raw
), sides AS (
  SELECT *, unnest(string_split(gwno_b, ',')) AS side_two
  FROM (SELECT *, unnest(string_split(gwno_a, ',')) AS side_one FROM raw WHERE type_of_conflict = '2')
)
SELECT line, file, 'intensity_level' AS source_column, 'ucdp.conflict_intensity' AS indicator, trim(place) AS home_code,
       NULL AS partner_code, "year" AS period, intensity_level AS value
FROM places
QUALIFY row_number() OVER (PARTITION BY trim(place), "year" ORDER BY intensity_level DESC, line) = 1
UNION ALL
SELECT line, file, 'intensity_level', 'ucdp.interstate_conflict', trim(side_one), trim(side_two), "year", intensity_level
FROM sides
QUALIFY row_number() OVER (
  PARTITION BY least(trim(side_one), trim(side_two)), greatest(trim(side_one), trim(side_two)), "year"
  ORDER BY intensity_level DESC, line) = 1
