-- A condition on heads h: whether :actor may read the record. What the actor is was read at the start of the transaction:
-- :member whether it has any role, :coordinator whether it is one, :departments those of its roles and :named its id,
-- each id between two spaces.
(h.visibility = 'public'
  OR :member AND (
    h.visibility = 'team' AND (
      h.team IS NULL OR EXISTS (SELECT 1 FROM membership m WHERE m.team = h.team AND m.account = :actor))
    OR h.visibility = 'department' AND (
      :coordinator OR POSITION(' ' || h.department || ' ' IN :departments) > 0)
    OR h.visibility = 'named' AND (
      POSITION(:named IN h.named) > 0
      OR EXISTS (SELECT 1 FROM heads w WHERE w.id = h.whole AND w.created_by = :actor))))
