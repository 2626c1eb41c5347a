-- grain: one row per roll call and country that voted; roll calls together.  units: 1 yes, 2 abstain, 3 no.
-- sources: votes, voters.
SELECT v.rcid, year(v."date"), c.ordinal, v.vote
FROM votes v JOIN voters c ON c.code = v.country
WHERE v.vote IN (1, 2, 3)
ORDER BY v.rcid
