-- grain: one row per pair and spell of one class of contiguity.  key: line.  units: months as YYYYMM.  source: contdir.csv.
SELECT
  line,
  file,
  'contiguity' AS kind,
  dyad AS id,
  statelab || '-' || statehab AS name,
  statelno AS home_code,
  statehno AS partner_code,
  left("begin", 4) || '-' || substr("begin", 5) AS from_date,
  -- the edition ends with December 2016: a spell that lasts until then is still there as far as it knows
  CASE WHEN "end" <> '201612' THEN left("end", 4) || '-' || substr("end", 5) END AS until_date,
  conttype AS item
FROM raw
