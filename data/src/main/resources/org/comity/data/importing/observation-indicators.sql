-- grain: one row per indicator of the source.  key: id.  letter: its frequency.
CREATE TABLE IF NOT EXISTS indicators (id VARCHAR, ordinal UBIGINT, "level" VARCHAR, letter VARCHAR)
