-- grain: one row per figure.  key: indicator, home, partner, year, sub, reporter, item.  units: those of the source.
-- sources: the files in the variable files, of which the indicators in the variable indicators.  Country figures and
-- those of neighbours, from 2000 on; a figure that does not change by year bears the year of its edition.
-- Indicators in the variable complete, for which absence means zero, are packed whole; of those in the variable
-- all_pairs ('INDICATOR YEAR') all pairs of the year.
SELECT indicator, home, partner, "year", sub, reporter, item, "value", standard_error, low, high, status, "text", file, line
FROM read_parquet(getvariable('files')) AS observations
WHERE list_contains(getvariable('indicators'), indicator)
  AND (list_contains(getvariable('complete'), indicator)
    OR ("year" >= 2000
      AND (partner IS NULL OR list_contains(getvariable('all_pairs'), indicator || ' ' || "year") OR EXISTS (
        SELECT 1 FROM neighbours
        WHERE neighbours.home = observations.home AND neighbours.partner = observations.partner))))
ORDER BY indicator, home, partner, "year", sub, reporter, item
