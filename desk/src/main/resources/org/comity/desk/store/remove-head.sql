-- grain: one record
DELETE FROM heads WHERE id = :id
