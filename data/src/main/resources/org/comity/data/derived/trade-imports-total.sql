-- grain: one row per economy and year.  key: home, year.  units: current USD, over all partners that the panel lists,
-- added in the order of partners.  sources: trade-agreements-panel.exports.
SELECT partner AS home, NULL AS partner, "year", sum(value ORDER BY home) AS value
FROM observations
WHERE indicator = 'trade-agreements-panel.exports'
GROUP BY partner, "year"
