-- grain: one token of one account
DELETE FROM api_token WHERE id = :id AND account = :account
