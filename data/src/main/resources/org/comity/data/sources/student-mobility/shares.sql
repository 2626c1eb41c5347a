-- grain: one row per origin and destination.  key: line.  units: % of the origin's students abroad.
-- source: Share_students_origin_to_destination.csv, whose names come from mixed encodings (three are mended here).  Each
-- origin has two rows for "Korea", one for either country there: which is which is not told, so both are refused.
SELECT line, file, 'Percentage_of_students' AS source_column, 'student-mobility.share_abroad' AS indicator,
       'iso3:' || REF_AREA AS home_code,
       CASE
         WHEN Destination = 'Korea' THEN 'Korea (two rows of this name)'
         WHEN Destination LIKE 'C%te d''Ivoire' THEN 'iso3:CIV'
         WHEN Destination LIKE 'Cura%ao' THEN 'iso3:CUW'
         WHEN Destination LIKE 'Lao People%' THEN 'iso3:LAO'
         ELSE trim(replace(Destination, chr(160), ' '))
       END AS partner_code,
       TIME_PERIOD AS period, Percentage_of_students AS value
FROM raw
