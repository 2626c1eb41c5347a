-- sources: twice, checked.  A figure repeated from the other end is left out without a fault.
UPDATE checked SET reason = CASE WHEN t.repeated THEN 'repeated' ELSE 'duplicate' END
FROM twice t
WHERE checked.rowid = t.id
