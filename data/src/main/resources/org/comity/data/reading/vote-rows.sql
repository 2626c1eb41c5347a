-- grain: one row per roll call and country.  units: 1 yes, 2 abstain, 3 no, 8 absent.  sources: votes (variable files).
SELECT rcid, country, vote FROM read_parquet(getvariable('files'))
