-- grain: one row per staged cell of a source row that has a fault.  It takes the place of all staged cells.
-- sources: staged_rows, checked.
CREATE TABLE faulty_rows AS
SELECT * FROM staged_rows
SEMI JOIN (SELECT file, line FROM checked WHERE reason IS NOT NULL) USING (file, line)
