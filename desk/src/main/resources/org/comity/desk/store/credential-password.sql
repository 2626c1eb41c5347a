-- grain: the account :account
UPDATE credential SET password_hash = :password, failures = 0, locked_until = NULL WHERE account = :account
