-- grain: every token of one account
DELETE FROM api_token WHERE account = :account
