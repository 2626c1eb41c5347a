-- grain: one token of one account, the last made first
SELECT id, account, name, may_write, made_at, expires_at, used_on FROM api_token WHERE account = :account ORDER BY id DESC
