-- grain: one row per treaty, pair of parties and time in force.  key: id, pair, from_date.  units: DESTA dates by year:
-- in force from 1 January of the year of entry into force to the last day of the year before a withdrawal.
-- source: DESTA list of treaties (members c1..c91 as ISO numeric, their parts mc1..mc91).
--   base treaty    mc 0 and 1 are the two sides of a treaty between a country and a bloc, 2 and 3 those of two blocs:
--                  only pairs across are parties to one another; all 0: all pairs.  Without a year of entry into force
--                  (never in force, or not known) there is no tie.
--   accession      2 old members, 1 new ones: new with old and with each other.  Of a bloc's treaty (type 6): 3 the other
--                  side, 2 the new members: pairs across.  The year of signature stands in where that of entry is missing.
--   amendment      its parties join the treaty that it amends, where they were not in it yet.
--   withdrawal     2 who stay, 1 who leave: ends the pairs of those who leave.
-- Negotiations are no treaties.  What was replaced or lapsed without a withdrawal is not told in the file and goes on.
WITH RECURSIVE rows AS (
  SELECT line, file, "number", base_treaty, name, entry_type, typememb,
         TRY_CAST(CASE WHEN entry_type IN ('accession', 'withdrawal') THEN coalesce(entryforceyear, "year")
                       ELSE entryforceyear END AS INTEGER) AS since
  FROM raw
), roots AS (  -- an amendment may be amended and left in its turn: all belong to the first treaty
  SELECT "number", base_treaty AS root, 0 AS depth FROM rows
  UNION ALL
  SELECT roots."number", rows.base_treaty, depth + 1
  FROM roots JOIN rows ON rows."number" = roots.root AND rows.base_treaty <> roots.root
  WHERE depth < 9
), treaties AS (
  SELECT rows.*, root
  FROM rows JOIN (SELECT "number", arg_max(root, depth) AS root FROM roots GROUP BY "number") USING ("number")
  WHERE since IS NOT NULL AND entry_type <> 'negotiation'
), slots AS (
  SELECT line, slot, text
  FROM (UNPIVOT (SELECT line, COLUMNS('^m?c[0-9]+$') FROM raw) ON COLUMNS('^m?c[0-9]+$') INTO NAME slot VALUE text)
), parties AS MATERIALIZED (
  SELECT c.line, c.text AS code, m.text AS part
  FROM slots c JOIN slots m ON m.line = c.line AND m.slot = 'm' || c.slot
), pairs AS MATERIALIZED (
  SELECT t.*, a.code AS one, b.code AS other
  FROM treaties t
  JOIN parties a ON a.line = t.line
  JOIN parties b ON b.line = t.line AND a.code < b.code
  WHERE CASE
    WHEN entry_type = 'withdrawal' OR (entry_type = 'accession' AND typememb = '5') THEN '1' IN (a.part, b.part)
    WHEN typememb IN ('3', '4', '6') THEN a.part <> b.part
    ELSE TRUE
  END
), exits AS (
  SELECT root, one, other, since AS ended FROM pairs WHERE entry_type = 'withdrawal'
), spells AS (
  SELECT e.line, e.file, e.root, e.name, e.one, e.other, e.since, min(x.ended) AS ended
  FROM pairs e
  LEFT JOIN exits x ON x.root = e.root AND x.one = e.one AND x.other = e.other AND x.ended >= e.since
  WHERE e.entry_type <> 'withdrawal'
  GROUP BY ALL
)
SELECT line, file, 'trade agreement' AS kind, root AS id, name, one AS home_code, other AS partner_code,
       since || '-01-01' AS from_date, (ended - 1) || '-12-31' AS until_date
FROM spells
WHERE ended IS NULL OR ended > since
QUALIFY row_number() OVER (
  PARTITION BY root, one, other, coalesce(ended, 9999) ORDER BY since, line) = 1
