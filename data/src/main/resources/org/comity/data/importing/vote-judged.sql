-- grain: one row per vote.  sources: staged_votes, periods, codes.  sort_key: roll call (from bit 15), country (0).
CREATE OR REPLACE VIEW judged_votes AS
WITH joined AS (
  SELECT s.*, TRY_CAST(s.rcid AS INTEGER) AS r, TRY_CAST(s."date" AS DATE) AS d, TRY_CAST(s.session AS SMALLINT) AS n,
    TRY_CAST(s.vote AS TINYINT) AS v, t.reason AS t_reason, t.detail AS t_detail,
    c.country, c."number", c.reason AS c_reason, c.detail AS c_detail
  FROM staged_votes s
  LEFT JOIN main.periods t ON t.period IS NOT DISTINCT FROM s."date"
  LEFT JOIN main.codes c ON c.code IS NOT DISTINCT FROM s.home_code AND c.era = t.era
),
judged AS (
  SELECT *, CASE
    WHEN out_of_scope THEN 'out of scope'
    WHEN t_reason IS NOT NULL THEN t_reason
    WHEN c_reason IS NOT NULL THEN c_reason
    WHEN d IS NULL THEN 'no such period'
    WHEN r IS NULL OR n IS NULL OR v IS NULL OR v NOT IN (1, 2, 3, 8, 9) THEN 'not a number'
  END AS fault
  FROM joined
)
SELECT (r::UBIGINT << 15) | "number"::UBIGINT AS sort_key, r AS rcid, d AS "date", n AS session, country, v AS vote,
  file, line, fault AS reason,
  CASE WHEN fault IS NULL THEN NULL
    WHEN fault = 'not a number' THEN 'A roll-call number, a session and a vote of 1, 2, 3, 8 or 9 are needed.'
    ELSE coalesce(t_detail, c_detail) END AS detail,
  CASE WHEN fault IS NULL THEN NULL
    WHEN fault = 'no such period' OR t_reason IS NOT NULL THEN 'date'
    WHEN fault = 'not a number' THEN CASE WHEN r IS NULL THEN 'rcid' WHEN n IS NULL THEN 'session' ELSE 'vote' END
    ELSE 'home_code' END AS part,
  CASE WHEN fault IS NULL THEN NULL
    WHEN fault = 'no such period' OR t_reason IS NOT NULL THEN "date"
    WHEN fault = 'not a number' THEN CASE WHEN r IS NULL THEN rcid WHEN n IS NULL THEN session ELSE vote END
    ELSE home_code END AS wrong
FROM judged
