-- grain: one text column of the desk; units: characters
SELECT lower(table_name) AS table_name, lower(column_name) AS column_name, character_maximum_length AS longest
FROM information_schema.columns
WHERE lower(table_schema) = lower(current_schema) AND character_maximum_length IS NOT NULL
