-- grain: one row per fault of the vintage; one file may be cut, checked and refused in several places.
CREATE TABLE faults (file SMALLINT, line INTEGER, "column" VARCHAR, reason VARCHAR, detail VARCHAR, "text" VARCHAR)
