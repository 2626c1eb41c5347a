-- grain: one row per ordered pair and year (exports), and per pair and year (agreement, provisions).
-- key: line, source_column.  units: current USD; 0 or 1; number of provisions.  source: penppml_trade.
-- The panel gives an agreement in each direction: the row whose exporter comes first is read, or the only one there is.
-- SRB of 1992 to 2005 is the Federal Republic of Yugoslavia, later Serbia and Montenegro (SCG).
WITH rows AS MATERIALIZED (  -- the file is read once
  SELECT line, file, exp, imp, "time", export, id, agreement,
         CASE WHEN exp = 'SRB' AND "time" < '2006' THEN 'SCG' ELSE exp END AS home,
         CASE WHEN imp = 'SRB' AND "time" < '2006' THEN 'SCG' ELSE imp END AS partner,
         (ad_prov_14 = '1')::TINYINT + (cp_prov_23 = '1')::TINYINT + (tbt_prov_07 = '1')::TINYINT
         + (tbt_prov_33 = '1')::TINYINT + (tf_prov_41 = '1')::TINYINT + (tf_prov_45 = '1')::TINYINT
         + (env_prov_18 = '1')::TINYINT + (et_prov_38 = '1')::TINYINT + (inv_prov_22 = '1')::TINYINT
         + (ipr_prov_15 = '1')::TINYINT + (ipr_prov_44 = '1')::TINYINT + (lm_prov_10 = '1')::TINYINT
         + (moc_prov_21 = '1')::TINYINT + (ser_prov_47 = '1')::TINYINT + (ste_prov_30 = '1')::TINYINT
         + (cp_prov_26 = '1')::TINYINT AS provisions
  FROM raw
), pairs AS MATERIALIZED (
  SELECT line, file, home, partner, "time", id, agreement, CAST(provisions AS VARCHAR) AS provisions
  FROM rows
  WHERE exp < imp OR NOT EXISTS (
    SELECT 1 FROM rows other WHERE other.exp = rows.imp AND other.imp = rows.exp AND other."time" = rows."time")
)
SELECT line, file, 'export' AS source_column, 'trade-agreements-panel.exports' AS indicator, home AS home_code,
       partner AS partner_code, "time" AS period, export AS value, NULL AS text
FROM rows
UNION ALL
SELECT line, file, 'id', 'trade-agreements-panel.agreement', home, partner, "time",
       CASE WHEN id = '0' THEN '0' ELSE '1' END, agreement
FROM pairs
UNION ALL
SELECT line, file, 'ad_prov_14 to cp_prov_26', 'trade-agreements-panel.provisions', home, partner, "time",
       provisions, agreement
FROM pairs
