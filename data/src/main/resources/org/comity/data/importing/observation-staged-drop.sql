-- sources: staged_rows, whose cells have been judged.
DROP TABLE staged_rows
