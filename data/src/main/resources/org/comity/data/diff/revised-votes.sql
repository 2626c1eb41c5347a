-- grain: one row per vote of the later vintage that the earlier one has too.  key: rcid, country.
-- sources: from_rows, to_rows.
SELECT t.* FROM to_rows t SEMI JOIN from_rows f ON f.rcid = t.rcid AND f.country = t.country
