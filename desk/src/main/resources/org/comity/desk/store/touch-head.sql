-- grain: one record; changes nothing when its version is not :seen
UPDATE heads SET version = version + 1, changed_at = :changed_at, changed_by = :changed_by WHERE id = :id AND version = :seen
