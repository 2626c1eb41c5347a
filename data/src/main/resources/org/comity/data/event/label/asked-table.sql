-- DuckDB only. grain: one row per row of events that a label names, by the source's number or by vintage and line.
CREATE OR REPLACE TEMP TABLE asked (n INTEGER, id BIGINT, vintage VARCHAR, line INTEGER)
