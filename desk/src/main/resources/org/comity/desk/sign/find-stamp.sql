-- grain: one active account; 1 when it has never signed in
SELECT COALESCE(c.stamp, 1) FROM account a LEFT JOIN credential c ON c.account = a.id WHERE a.id = :account AND a.active
