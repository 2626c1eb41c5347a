-- grain: one row.  unit: bytes, once unpacked.  source: one Parquet file.
SELECT coalesce(sum(total_uncompressed_size), 0)::BIGINT FROM parquet_metadata(getvariable('files'))
