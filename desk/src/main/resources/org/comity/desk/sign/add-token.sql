-- grain: one token for scripts
INSERT INTO api_token (id, account, name, hash, may_write, made_at, expires_at)
VALUES (:id, :account, :name, :hash, :may_write, :made_at, :expires_at)
