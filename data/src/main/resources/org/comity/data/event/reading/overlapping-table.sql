-- DuckDB only. grain: one row per day added and vintage that shares a numbered event of it with another; leader: the least
-- vintage of its group.
CREATE OR REPLACE TEMP TABLE overlapping (added DATE, vintage INTEGER, leader INTEGER)
