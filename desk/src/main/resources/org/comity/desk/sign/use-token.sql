-- grain: one token
UPDATE api_token SET used_on = :used_on WHERE id = :id
