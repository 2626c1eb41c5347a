-- grain: one row per cell of the staged files, as text, with the columns that their query leaves out.
-- key: file, line, source_column, indicator, item.  sources: staged_rows.
CREATE OR REPLACE VIEW staged AS
SELECT NULL::INTEGER AS line, NULL::SMALLINT AS file, NULL::VARCHAR AS source_column, NULL::VARCHAR AS indicator,
  NULL::VARCHAR AS home_code, NULL::VARCHAR AS partner_code, NULL::VARCHAR AS period, NULL::VARCHAR AS reporter_code,
  NULL::VARCHAR AS item, NULL::VARCHAR AS "value", NULL::VARCHAR AS standard_error, NULL::VARCHAR AS low,
  NULL::VARCHAR AS high, NULL::VARCHAR AS status, NULL::VARCHAR AS "text", NULL::BOOLEAN AS out_of_scope
WHERE false
UNION ALL BY NAME
SELECT * FROM staged_rows
