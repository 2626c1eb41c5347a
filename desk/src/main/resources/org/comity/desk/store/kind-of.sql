-- grain: the record :id
SELECT kind FROM heads WHERE id = :id
