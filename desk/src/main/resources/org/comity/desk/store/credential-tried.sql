-- grain: the account :account; units: failures since the last success, step of the last code used
UPDATE credential
SET failures = :failures, locked_until = CAST(:locked_until AS TIMESTAMP(6) WITH TIME ZONE), totp_step = :step
WHERE account = :account
