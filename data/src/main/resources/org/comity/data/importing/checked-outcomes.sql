-- grain: one row per source row whose cells are all refused or out of scope.  sources: checked.
INSERT INTO outcomes
WITH faulty AS (
  SELECT file, line, bool_or(reason NOT IN ('out of scope', 'repeated')) AS refused
  FROM checked WHERE reason IS NOT NULL AND reason <> 'repeated' GROUP BY ALL
)
SELECT file, line, refused FROM faulty
ANTI JOIN (
  SELECT c.file, c.line FROM checked c SEMI JOIN faulty USING (file, line) WHERE c.reason IS NULL OR c.reason = 'repeated'
) USING (file, line)
