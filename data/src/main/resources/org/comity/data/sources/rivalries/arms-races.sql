-- grain: one row per arms race.  key: id.  units: years.  source: grh_arms_races (Gibler, Rider and Hutchison 2005), which
-- gives it no name.
SELECT line, file, 'arms race' AS kind, 'grh-' || race_id AS id, 'race ' || race_id AS name, ccode1 AS home_code,
       ccode2 AS partner_code, styear AS from_date, endyear AS until_date
FROM raw
