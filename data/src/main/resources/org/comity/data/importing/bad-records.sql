-- grain: one row per record that could not be cut.  source: the screener's list of a file.
INSERT INTO faults
SELECT ?, line, "column", reason, detail, "text"
FROM read_csv(?, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', max_line_size = 16777216,
  columns = {'line': 'INTEGER', 'column': 'VARCHAR', 'reason': 'VARCHAR', 'detail': 'VARCHAR', 'text': 'VARCHAR'})
