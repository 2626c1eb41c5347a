-- grain: one row per pair and year for which both directions are listed.  key: home, partner, year (home first in the
-- alphabet).  units: current USD, exports both ways added.  sources: trade-agreements-panel.exports.
SELECT a.home, a.partner, a."year", a.value + b.value AS value
FROM observations a
JOIN observations b
  ON b.indicator = a.indicator AND b.home = a.partner AND b.partner = a.home AND b."year" = a."year"
WHERE a.indicator = 'trade-agreements-panel.exports' AND a.home < a.partner
