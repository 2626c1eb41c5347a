-- grain: one row per figure, with the columns and in the order of observations.  sources: derived.
COPY (
  SELECT :indicator AS indicator, home, partner, "year", coalesce(sub, 0)::SMALLINT AS sub, NULL::VARCHAR AS reporter,
    item, "value", standard_error, low, high, status, "text", NULL::SMALLINT AS file, 0 AS line
  FROM derived
  ORDER BY home, partner, "year", sub, item
) TO :file (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE 122880)
