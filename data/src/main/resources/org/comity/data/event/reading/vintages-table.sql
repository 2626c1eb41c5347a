-- DuckDB only. grain: one row per vintage; day: by which it was out.
CREATE OR REPLACE TEMP TABLE vintages (place INTEGER, file VARCHAR, coverage VARCHAR, day DATE)
