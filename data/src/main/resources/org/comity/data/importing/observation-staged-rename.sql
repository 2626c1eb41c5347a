-- What is staged now are the cells of faulty rows alone.
ALTER TABLE faulty_rows RENAME TO staged_rows
