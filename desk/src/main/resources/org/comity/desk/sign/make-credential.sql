-- grain: one account; nothing happens when it has its row already
INSERT INTO credential (account, totp_step, failures)
SELECT a.id, -1, 0 FROM account a
WHERE a.id = :account AND NOT EXISTS (SELECT 1 FROM credential c WHERE c.account = a.id)
