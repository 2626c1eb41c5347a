-- grain: one row per dispute and ordered pair: what home did.  key: id, home, partner.  units: days.
-- source: dyadic_mid_4.02 (one row per dispute, ordered pair and year).  The item is the highest level of hostility that
-- home reached in the dispute, in the words of the codebook (hihosta: 1 to 5).
SELECT min(line) AS line, min(file) AS file, 'militarised dispute' AS kind, disno AS id, 'MID ' || disno AS name,
       statea AS home_code, stateb AS partner_code,
       CAST(min(make_date(TRY_CAST(strtyr AS INTEGER), TRY_CAST(strtmnth AS INTEGER), TRY_CAST(strtday AS INTEGER)))
         AS VARCHAR) AS from_date,
       CASE WHEN max(ongo2014) <> '1' THEN
         CAST(max(make_date(TRY_CAST(endyear AS INTEGER), TRY_CAST(endmnth AS INTEGER), TRY_CAST(endday AS INTEGER)))
           AS VARCHAR) END AS until_date,
       CASE max(TRY_CAST(hihosta AS INTEGER))
         WHEN 1 THEN 'no militarised action' WHEN 2 THEN 'threat to use force' WHEN 3 THEN 'display of force'
         WHEN 4 THEN 'use of force' WHEN 5 THEN 'war' END AS item
FROM raw
GROUP BY disno, statea, stateb
