-- grain: one row: events that are not the same as another (key same) of a pair, of some quad classes or below a Goldstein value,
-- within days and added by a day; and the number of days among them that the source covers.
-- parameters: first day, last day, added by, from, to, to other way, from other way, classes as text (",1,4,"), Goldstein below,
-- first day, last day, added by
SELECT
    count(DISTINCT e.same) AS events,
    (
        SELECT count(*) FROM held_coverage AS c
        WHERE c.day BETWEEN CAST(? AS DATE) AND CAST(? AS DATE) AND coalesce(c.known, c.day) <= CAST(? AS DATE)
    ) AS covered
FROM held_events AS e
WHERE ((e.home = ? AND e.partner = ?) OR (e.home = ? AND e.partner = ?))
    AND contains(?, ',' || e.quad || ',')
    AND e.goldstein < ?
    AND e.day BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)
    AND coalesce(e.known, e.day) <= CAST(? AS DATE);
