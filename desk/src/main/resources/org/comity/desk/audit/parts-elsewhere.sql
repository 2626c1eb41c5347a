-- grain: one part whose placing is not that of its whole
SELECT h.kind, h.id
FROM heads h
JOIN heads w ON w.id = h.whole
WHERE h.department <> w.department
  OR h.visibility <> w.visibility
  OR h.mark <> w.mark
  OR coalesce(h.team, '') <> coalesce(w.team, '')
  OR h.named <> w.named
  OR w.whole <> w.id
ORDER BY h.kind, h.id
