-- grain: one row per pair with a land border.  key: home_code, partner_code.  source: countries.csv, column borders; a
-- border is listed at both its ends, the first one listed is kept.
SELECT min(line) AS line, min(file) AS file, 'land border' AS kind,
       least(cca3, border) || '-' || greatest(cca3, border) AS id, 'land border' AS name,
       least(cca3, border) AS home_code, greatest(cca3, border) AS partner_code
FROM (SELECT line, file, cca3, unnest(string_split(borders, ',')) AS border FROM raw WHERE borders IS NOT NULL)
GROUP BY least(cca3, border), greatest(cca3, border)
