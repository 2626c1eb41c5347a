-- grain: one row per distinct code and era.  sources: staged, periods.
SELECT DISTINCT home_code AS code, era FROM staged JOIN main.periods USING (period) WHERE era IS NOT NULL
UNION
SELECT DISTINCT partner_code, era FROM staged JOIN main.periods USING (period)
WHERE partner_code IS NOT NULL AND era IS NOT NULL
UNION
SELECT DISTINCT reporter_code, era FROM staged JOIN main.periods USING (period)
WHERE reporter_code IS NOT NULL AND era IS NOT NULL
