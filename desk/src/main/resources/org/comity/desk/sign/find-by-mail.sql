-- grain: one active account, by its mail address whatever its case
SELECT id FROM account WHERE active AND LOWER(mail) = LOWER(:mail) ORDER BY id
