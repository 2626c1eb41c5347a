-- grain: one change, by another account, of a record that :account watches, or of a part of it, since it watches it, or a
-- comment that calls :account; after the row :after, the last first, at most :limit
SELECT a.seq, a.happened, a.actor, a.act, a.kind, a.record, a.version_before, a.version_after, a.change, a.state_hash,
  a.hash
FROM audit a
WHERE a.seq > :after AND a.actor <> :account AND a.seq IN (
  SELECT b.seq FROM audit b JOIN watch w ON w.about = b.record JOIN heads k ON k.id = w.id
  WHERE w.account = :account AND b.happened >= k.created_at
  UNION
  SELECT b.seq FROM audit b JOIN heads h ON h.id = b.record JOIN watch w ON w.about = h.whole JOIN heads k ON k.id = w.id
  WHERE w.account = :account AND b.happened >= k.created_at AND h.kind NOT IN ('watch', 'mention')
  UNION
  SELECT b.seq FROM audit b JOIN mention m ON m.id = b.record WHERE m.account = :account AND b.act = 'added')
ORDER BY a.seq DESC LIMIT :limit
