-- A condition on heads h: whether :actor may read the record. :named is the actor's id between two spaces.
(h.visibility = 'public'
  OR EXISTS (SELECT 1 FROM active_grant g WHERE g.account = :actor) AND (
    h.visibility = 'team' AND (
      h.team IS NULL OR EXISTS (SELECT 1 FROM membership m WHERE m.team = h.team AND m.account = :actor))
    OR h.visibility = 'department' AND EXISTS (
      SELECT 1 FROM active_grant g
      WHERE g.account = :actor AND (g.department = h.department OR g.role = 'coordinator'))
    OR h.visibility = 'named' AND (
      POSITION(:named IN h.named) > 0
      OR EXISTS (SELECT 1 FROM heads w WHERE w.id = h.whole AND w.created_by = :actor))))
