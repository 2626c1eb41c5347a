-- grain: one row per country, year and indicator.  key: line.  units: standard normal, about -2.5 to 2.5; standard error
-- in the same unit (Lower and Upper bound the percentile rank, not the estimate, and are not read).
-- source: Worldwide_Governance_Indicators.
SELECT line, file, 'Estimate' AS source_column,
       CASE "Indicator"
         WHEN 'VoiceandAccountability' THEN 'wgi.voice'
         WHEN 'PoliticalStability' THEN 'wgi.stability'
         WHEN 'GovernmentEffectiveness' THEN 'wgi.effectiveness'
         WHEN 'RegulatoryQuality' THEN 'wgi.regulation'
         WHEN 'RuleofLaw' THEN 'wgi.law'
         WHEN 'ControlofCorruption' THEN 'wgi.corruption'
         ELSE 'wgi.' || "Indicator"
       END AS indicator,
       "Code" AS home_code, "Year" AS period, "Estimate" AS value, "StdErr" AS standard_error
FROM raw
