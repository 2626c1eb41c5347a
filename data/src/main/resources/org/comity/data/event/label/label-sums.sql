-- DuckDB only. grain: one row per kind of label, what was said, whether persons differ, and what the rows are: how many rows, or
-- two rows, there are of it. A person's last label holds: by day, then by the vintage and line of the labels. low, once, high: whether
-- a rule takes the two rows for one event (pair, root and day; with the place; with the exact code besides). is_held: whether
-- the labelled rows are held. parameter: last day of labels. sources: labels (variable labels), event_rows, vintages.
WITH said AS (
  SELECT *,
    coalesce(CAST(id AS VARCHAR), vintage || ' ' || line) AS item,
    coalesce(CAST(other_id AS VARCHAR), other_vintage || ' ' || other_line, '') AS other_item,
    list_position(getvariable('labels'), filename) AS file
  FROM read_parquet(getvariable('labels'), filename = true, file_row_number = true)
  WHERE labelled_on <= ?),
lasting AS (
  SELECT *, row_number() OVER (
      PARTITION BY what, item, other_item, labelled_by ORDER BY labelled_on DESC, file DESC, file_row_number DESC) AS nth
  FROM said),
items AS (
  SELECT what, item, other_item, bool_and(label) AS yes, bool_and(label) <> bool_or(label) AS disputed,
    first(vintage ORDER BY file DESC, file_row_number) AS vintage, first(line ORDER BY file DESC, file_row_number) AS line,
    first(other_vintage ORDER BY file DESC, file_row_number) AS other_vintage,
    first(other_line ORDER BY file DESC, file_row_number) AS other_line
  FROM lasting
  WHERE nth = 1
  GROUP BY what, item, other_item),
rows_held AS (
  SELECT v.id AS vintage_id, e.line, e.media_actor, e.same, e.home, e.partner, e.root, e.day, e.code
  FROM event_rows AS e
  JOIN vintages AS v ON v.place = e.vintage),
known AS (
  SELECT i.what, i.yes, i.disputed, coalesce(a.media_actor, false) AS media,
    coalesce(a.home = b.home AND a.partner = b.partner AND a.root = b.root AND a.day = b.day, false) AS low,
    coalesce(a.same = b.same, false) AS once,
    coalesce(a.same = b.same AND a.code = b.code, false) AS high,
    a.line IS NOT NULL AND (i.what = 'event' OR b.line IS NOT NULL) AS is_held
  FROM items AS i
  LEFT JOIN rows_held AS a ON a.vintage_id = i.vintage AND a.line = i.line
  LEFT JOIN rows_held AS b ON b.vintage_id = i.other_vintage AND b.line = i.other_line)
SELECT what, yes, disputed, media, low, once, high, is_held, count(*) AS items
FROM known
GROUP BY what, yes, disputed, media, low, once, high, is_held
ORDER BY what, yes, disputed, media, low, once, high, is_held
