-- grain: one role of the active account :account
SELECT role, department FROM active_grant WHERE account = :account
