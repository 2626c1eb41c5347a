-- grain: one row per vote of the earlier vintage as it was, and per vote that the later one adds.  key: rcid, country.
-- sources: from_rows, to_rows.
SELECT * FROM from_rows
UNION ALL BY NAME
SELECT t.* FROM to_rows t ANTI JOIN from_rows f ON f.rcid = t.rcid AND f.country = t.country
