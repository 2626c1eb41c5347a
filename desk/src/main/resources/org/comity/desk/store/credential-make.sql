-- grain: the account :account; makes its row when there is none
INSERT INTO credential (account, totp_step, failures)
SELECT a.id, 0, 0 FROM account a
WHERE a.id = :account AND NOT EXISTS (SELECT 1 FROM credential c WHERE c.account = a.id)
