-- grain: one row per pair and year.  key: home, partner, year.  units: share.  sources: agreement, voters.
SELECT h.code AS home, p.code AS partner, a."year", a."value"
FROM agreement a JOIN voters h ON h.ordinal = a.home JOIN voters p ON p.ordinal = a.partner
