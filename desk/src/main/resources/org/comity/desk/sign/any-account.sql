-- grain: at most one account, whichever
SELECT id FROM account ORDER BY id LIMIT 1
