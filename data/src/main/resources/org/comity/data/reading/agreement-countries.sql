-- grain: one row per country that ever voted.  key: code; ordinal from 0 in alphabetical order.  sources: votes.
CREATE TABLE voters AS
SELECT country AS code, (row_number() OVER (ORDER BY country) - 1)::SMALLINT AS ordinal
FROM (SELECT DISTINCT country FROM votes)
