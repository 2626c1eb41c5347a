-- grain: one row per staged cell.  sources: staged, periods, codes, indicators.
-- mirrored: a symmetric figure that was given with home after partner.  reason: NULL for a good cell, whose key is
-- sort_key, reporter, item.
-- sort_key: indicator (from bit 51), home (36), partner (21), year (9), sub (0); partner 0 for a country's own figure.
-- The first fault that applies is kept: indicator, period, home, partner, reporter, numbers, status.
CREATE OR REPLACE VIEW judged AS
WITH joined AS (
  SELECT s.*, i.id, i.ordinal, i."level", i.letter,
    t."year" AS y, t.sub AS d, t.frequency AS f, t.reason AS t_reason, t.detail AS t_detail,
    h.country AS h, h."number" AS hn, h.reason AS h_reason, h.detail AS h_detail,
    p.country AS p, p."number" AS pn, p.reason AS p_reason, p.detail AS p_detail,
    r.country AS r, r.reason AS r_reason, r.detail AS r_detail,
    TRY_CAST(CASE WHEN NOT contains(s."value", '_') THEN s."value" END AS DOUBLE) AS v,  -- DuckDB reads 1_000 as 1000
    TRY_CAST(s.standard_error AS DOUBLE) AS se,
    TRY_CAST(s.low AS DOUBLE) AS lo, TRY_CAST(s.high AS DOUBLE) AS hi,
    coalesce(i."level" = 'PAIR' AND hn > pn, false) AS turned
  FROM staged s
  LEFT JOIN indicators i ON i.id = s.indicator
  LEFT JOIN main.periods t ON t.period IS NOT DISTINCT FROM s.period
  LEFT JOIN main.codes h ON h.code IS NOT DISTINCT FROM s.home_code AND h.era = t.era
  LEFT JOIN main.codes p ON p.code = s.partner_code AND p.era = t.era
  LEFT JOIN main.codes r ON r.code = s.reporter_code AND r.era = t.era
),
faulty AS (
  SELECT *, CASE
    WHEN out_of_scope THEN 'out of scope'
    WHEN ordinal IS NULL THEN 'unknown indicator'
    WHEN t_reason IS NOT NULL THEN t_reason
    WHEN h_reason IS NOT NULL THEN h_reason
    WHEN p_reason IS NOT NULL THEN p_reason
    WHEN r_reason IS NOT NULL THEN r_reason
    WHEN "level" = 'COUNTRY' AND p IS NOT NULL THEN 'wrong level'
    WHEN "level" <> 'COUNTRY' AND partner_code IS NULL THEN 'missing code'
    WHEN "level" <> 'COUNTRY' AND h = p THEN 'out of scope'
    WHEN letter <> f AND NOT (letter = 'O' AND f = 'Y') THEN 'wrong frequency'
    WHEN "value" IS NOT NULL AND v IS NULL THEN 'not a number'
    WHEN standard_error IS NOT NULL AND se IS NULL THEN 'not a number'
    WHEN low IS NOT NULL AND lo IS NULL THEN 'not a number'
    WHEN high IS NOT NULL AND hi IS NULL THEN 'not a number'
    WHEN NOT isfinite(v) OR NOT isfinite(se) OR NOT isfinite(lo) OR NOT isfinite(hi) THEN 'not finite'
    WHEN status NOT IN ('observed', 'provisional', 'estimated', 'imputed', 'not applicable', 'not reported')
      THEN 'no such status'
  END AS fault
  FROM joined
)
SELECT
  (ordinal << 51) | (least(hn, CASE WHEN turned THEN pn ELSE hn END)::UBIGINT << 36)
    | (coalesce(CASE WHEN turned THEN hn ELSE pn END, 0)::UBIGINT << 21) | (y::UBIGINT << 9) | d::UBIGINT AS sort_key,
  id AS indicator,
  CASE WHEN turned THEN p ELSE h END AS home,
  CASE WHEN turned THEN h ELSE p END AS partner,
  r AS reporter, item,
  CASE WHEN isfinite(v) THEN v END AS "value", se AS standard_error, lo AS low, hi AS high,
  CASE WHEN v IS NULL AND status IS NULL THEN 'not reported'::main.status_word
    ELSE TRY_CAST(nullif(status, 'observed') AS main.status_word) END AS status,
  "text", file, line, turned AS mirrored, source_column,
  fault AS reason,
  CASE fault
    WHEN 'unknown indicator' THEN 'The source declares no indicator "' || coalesce(indicator, '') || '".'
    WHEN 'wrong level' THEN 'The indicator belongs to a country, and the row names two.'
    WHEN 'wrong frequency' THEN 'The indicator has another frequency than the period "' || period || '".'
    WHEN 'missing code' THEN 'The row names no country.'
    WHEN 'not a number' THEN 'A number is needed.'
    WHEN 'not finite' THEN 'A finite number is needed.'
    WHEN 'no such status' THEN 'A status is observed, provisional, estimated, imputed, not applicable or not reported.'
    ELSE coalesce(t_detail, h_detail, p_detail, r_detail)
  END AS detail,
  CASE
    WHEN fault IN ('not a number', 'not finite') THEN coalesce(source_column, 'value')
    WHEN fault = 'unknown indicator' THEN 'indicator'
    WHEN fault = 'no such status' THEN 'status'
    WHEN fault = 'wrong frequency' OR t_reason IS NOT NULL THEN 'period'
    WHEN h_reason IS NOT NULL THEN 'home_code'
    WHEN r_reason IS NOT NULL AND p_reason IS NULL THEN 'reporter_code'
    WHEN fault IS NOT NULL THEN 'partner_code'
  END AS part,
  CASE WHEN fault IS NOT NULL THEN CASE
    WHEN fault IN ('not a number', 'not finite') THEN CASE
      WHEN "value" IS NOT NULL AND (v IS NULL OR NOT isfinite(v)) THEN "value"
      WHEN standard_error IS NOT NULL AND (se IS NULL OR NOT isfinite(se)) THEN standard_error
      WHEN low IS NOT NULL AND (lo IS NULL OR NOT isfinite(lo)) THEN low ELSE high END
    WHEN fault = 'unknown indicator' THEN indicator
    WHEN fault = 'no such status' THEN status
    WHEN fault = 'wrong frequency' OR t_reason IS NOT NULL THEN period
    WHEN h_reason IS NOT NULL THEN regexp_replace(home_code, '^[a-z0-9]+:', '')
    WHEN r_reason IS NOT NULL AND p_reason IS NULL THEN regexp_replace(reporter_code, '^[a-z0-9]+:', '')
    ELSE regexp_replace(partner_code, '^[a-z0-9]+:', '')
  END END AS wrong
FROM faulty
