-- grain: one row per country and spell of one rank.  key: line.  units: days.  source: mission_status_range_cow.  The
-- sending side, the United States (COW 2), is home.  Times without any representation ("None") are no tie.  The edition
-- ends with 2024: what lasts until then is still there as far as it knows.
SELECT line, file, 'diplomatic mission' AS kind, 'USA-' || country_code_cow AS id, us_mission_status AS name,
       '2' AS home_code, country_code_cow AS partner_code, date_start AS from_date,
       CASE WHEN date_end <> '2024-12-31' THEN date_end END AS until_date, us_mission_status AS item
FROM raw
WHERE us_mission_status <> 'None'
