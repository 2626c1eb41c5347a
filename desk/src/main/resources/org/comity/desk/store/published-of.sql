-- grain: one row per publication of a record, the last first; whoever asks: the act itself made it public.
SELECT p.id, p.about, p.approver, p.dated, p.digest, p.note, p.snapshot, p.withdrawn, p.withdrawn_by
FROM publication p
JOIN heads h ON h.id = p.id
JOIN heads a ON a.id = p.about
WHERE p.about = :about AND a.kind = :kind
ORDER BY h.created_at DESC, p.id DESC
