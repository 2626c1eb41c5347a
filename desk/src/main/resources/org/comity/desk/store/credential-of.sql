-- grain: the account :account
SELECT c.password_hash, c.totp_secret, c.totp_step, c.failures, c.locked_until, a.active
FROM credential c JOIN account a ON a.id = c.account
WHERE c.account = :account
