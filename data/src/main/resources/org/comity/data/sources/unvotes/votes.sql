-- grain: one row per roll call and country.  key: rcid, country.  units: 1 yes, 2 abstain, 3 no.
-- sources: un_votes, un_roll_calls for the date.
SELECT v.line, v.file, v.rcid, r."date", r.session,
       coalesce(v.country_code, 'name:' || v.country) AS home_code,
       CASE v.vote WHEN 'yes' THEN '1' WHEN 'abstain' THEN '2' WHEN 'no' THEN '3' ELSE v.vote END AS vote
FROM raw v
LEFT JOIN raw_roll_calls r ON r.rcid = v.rcid
