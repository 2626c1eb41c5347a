-- DuckDB only. grain: one row per vintage whose numbers run into those of another.
CREATE OR REPLACE TEMP TABLE candidates (vintage INTEGER)
