-- grain: one recovery code
DELETE FROM recovery_code WHERE account = :account AND hash = :hash
