-- grain: one row per transfer between two states.  key: id.  units: month, else year, of the transfer; area in km2.
-- source: tc2018.  Home is the side that gave the territory up (loser), partner the one that received it.  A transfer from
-- or to no state of the list is out of scope.  The item is the procedure in the codebook's words and the area.
SELECT line, file, 'territorial change' AS kind, "number" AS id, 'entity ' || entity AS name,
       loser AS home_code, gainer AS partner_code,
       "year" || coalesce('-' || lpad("month", 2, '0'), '') AS from_date,
       "year" || coalesce('-' || lpad("month", 2, '0'), '') AS until_date,
       concat_ws(', ',
         CASE procedur WHEN '1' THEN 'conquest' WHEN '2' THEN 'annexation' WHEN '3' THEN 'cession'
           WHEN '4' THEN 'secession' WHEN '5' THEN 'unification' WHEN '6' THEN 'mandated territory' END,
         area || ' km2') AS item,
       loser IS NULL OR gainer IS NULL AS out_of_scope
FROM raw
