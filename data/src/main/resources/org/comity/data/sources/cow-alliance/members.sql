-- grain: one row per alliance, pair of members and time in which both belonged to it.  key: id, pair, from_date.
-- source: alliance_v4.1_by_member (one row per member and spell; dates as day, month, year).  Without an end a membership
-- lasted at the end of 2012 (right_censor 1).  A membership older than 1816 begins with 1816.  The item names the
-- obligations.
WITH members AS (
  SELECT line, file, version4id, ccode, ss_type, defense, neutrality, nonaggression, entente,
         make_date(TRY_CAST(mem_st_year AS INTEGER), TRY_CAST(mem_st_month AS INTEGER),
                   TRY_CAST(mem_st_day AS INTEGER)) AS entered,
         make_date(TRY_CAST(mem_end_year AS INTEGER), TRY_CAST(mem_end_month AS INTEGER),
                   TRY_CAST(mem_end_day AS INTEGER)) AS left_on
  FROM raw
)
SELECT a.line, a.file, 'alliance' AS kind, a.version4id AS id, 'COW ' || a.version4id || ', ' || a.ss_type AS name,
       a.ccode AS home_code, b.ccode AS partner_code,
       CAST(greatest(a.entered, b.entered) AS VARCHAR) AS from_date,
       CAST(least(a.left_on, b.left_on) AS VARCHAR) AS until_date,
       concat_ws(', ',
         CASE WHEN '1' IN (a.defense, b.defense) THEN 'defense' END,
         CASE WHEN '1' IN (a.neutrality, b.neutrality) THEN 'neutrality' END,
         CASE WHEN '1' IN (a.nonaggression, b.nonaggression) THEN 'nonaggression' END,
         CASE WHEN '1' IN (a.entente, b.entente) THEN 'entente' END) AS item
FROM members a
JOIN members b ON a.version4id = b.version4id AND a.ccode < b.ccode
WHERE greatest(a.entered, b.entered) <= coalesce(least(a.left_on, b.left_on), DATE '9999-12-31')
