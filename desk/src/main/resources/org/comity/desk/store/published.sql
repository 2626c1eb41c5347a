-- grain: one row per record that is public now, with its last publication, the last first; whoever asks.
SELECT p.id, p.about, p.approver, p.dated, p.digest, p.note, p.snapshot, p.withdrawn, p.withdrawn_by, a.kind
FROM publication p
JOIN heads h ON h.id = p.id
JOIN heads a ON a.id = p.about
WHERE p.withdrawn IS NULL AND NOT EXISTS (
  SELECT 1 FROM publication q JOIN heads i ON i.id = q.id
  WHERE q.about = p.about AND (i.created_at > h.created_at OR i.created_at = h.created_at AND q.id > p.id))
ORDER BY h.created_at DESC, p.id DESC
