-- grain: one recovery code
INSERT INTO recovery_code (account, hash) VALUES (:account, :hash)
