-- grain: one row per source row without any good cell in its table.  refused: false when it is out of scope.
CREATE TABLE outcomes (file SMALLINT, line INTEGER, refused BOOLEAN)
