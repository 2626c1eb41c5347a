-- grain: one token that has not ended, of an active account
SELECT t.id, t.account, t.name, t.may_write, t.made_at, t.expires_at, t.used_on
FROM api_token t JOIN account a ON a.id = t.account
WHERE t.hash = :hash AND t.expires_at > :now AND a.active
