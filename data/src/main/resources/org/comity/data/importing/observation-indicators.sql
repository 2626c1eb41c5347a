-- grain: one row per indicator of the source.  key: id.  letter: its frequency.
CREATE TABLE indicators (id indicator_id, ordinal UBIGINT, "level" VARCHAR, letter VARCHAR)
