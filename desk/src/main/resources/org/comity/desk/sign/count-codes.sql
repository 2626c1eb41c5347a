-- grain: one account; units: recovery codes
SELECT COUNT(*) FROM recovery_code WHERE account = :account
