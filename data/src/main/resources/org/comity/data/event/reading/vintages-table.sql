-- DuckDB only. grain: one row per vintage; day: by which it was out.
CREATE OR REPLACE TEMP TABLE vintages (place INTEGER, id VARCHAR, file VARCHAR, coverage VARCHAR, day DATE)
