-- grain: one row per distinct code and period.  sources: staged.
SELECT DISTINCT home_code AS code, period FROM staged
UNION
SELECT DISTINCT partner_code, period FROM staged WHERE partner_code IS NOT NULL
UNION
SELECT DISTINCT reporter_code, period FROM staged WHERE reporter_code IS NOT NULL
