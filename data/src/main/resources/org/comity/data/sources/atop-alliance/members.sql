-- grain: one row per alliance, pair of members and time in which both belonged to it.  key: id, pair, from_date.
-- source: atop5_1m (one row per member and phase).  An exit year of 0 means still in force at the end of 2018; an unknown
-- month or day is the first of the year or month on entry and the last on exit.  The item names what at least one of the
-- two owes.
WITH members AS (
  SELECT line, file, atopid, member, phase, defense, offense, neutral, nonagg, consul,
         make_date(
           TRY_CAST(yrent AS INTEGER),
           CASE WHEN TRY_CAST(moent AS INTEGER) BETWEEN 1 AND 12 THEN TRY_CAST(moent AS INTEGER) ELSE 1 END,
           CASE WHEN TRY_CAST(dayent AS INTEGER) BETWEEN 1 AND 31 THEN TRY_CAST(dayent AS INTEGER) ELSE 1 END) AS entered,
         CASE
           WHEN yrexit = '0' THEN NULL
           WHEN TRY_CAST(moexit AS INTEGER) BETWEEN 1 AND 12 AND TRY_CAST(dayexit AS INTEGER) BETWEEN 1 AND 31
             THEN make_date(TRY_CAST(yrexit AS INTEGER), TRY_CAST(moexit AS INTEGER), TRY_CAST(dayexit AS INTEGER))
           WHEN TRY_CAST(moexit AS INTEGER) BETWEEN 1 AND 12
             THEN last_day(make_date(TRY_CAST(yrexit AS INTEGER), TRY_CAST(moexit AS INTEGER), 1))
           ELSE make_date(TRY_CAST(yrexit AS INTEGER), 12, 31)
         END AS left_on
  FROM raw
)
SELECT a.line, a.file, 'alliance' AS kind, a.atopid AS id, 'ATOP ' || a.atopid AS name,
       a.member AS home_code, b.member AS partner_code,
       CAST(greatest(a.entered, b.entered) AS VARCHAR) AS from_date,
       CAST(least(a.left_on, b.left_on) AS VARCHAR) AS until_date,
       concat_ws(', ',
         CASE WHEN '1' IN (a.defense, b.defense) THEN 'defense' END,
         CASE WHEN '1' IN (a.offense, b.offense) THEN 'offense' END,
         CASE WHEN '1' IN (a.neutral, b.neutral) THEN 'neutrality' END,
         CASE WHEN '1' IN (a.nonagg, b.nonagg) THEN 'nonaggression' END,
         CASE WHEN '1' IN (a.consul, b.consul) THEN 'consultation' END) AS item
FROM members a
JOIN members b ON a.atopid = b.atopid AND a.phase = b.phase AND a.member < b.member
WHERE greatest(a.entered, b.entered) < coalesce(a.left_on, b.left_on, DATE '9999-12-31')
  AND greatest(a.entered, b.entered) < coalesce(b.left_on, a.left_on, DATE '9999-12-31')
