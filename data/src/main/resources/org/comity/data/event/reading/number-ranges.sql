-- grain: one row per vintage with numbered events: the least and the greatest number. sources: event_rows.
SELECT vintage, min(id) AS least, max(id) AS most
FROM event_rows
WHERE id IS NOT NULL
GROUP BY vintage
ORDER BY least, vintage
