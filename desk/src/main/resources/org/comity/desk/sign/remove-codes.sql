-- grain: every recovery code of one account
DELETE FROM recovery_code WHERE account = :account
