-- What signing in keeps beside the credential. Neither kept records nor in the audit log.
ALTER TABLE credential ADD COLUMN stamp BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE credential ADD COLUMN totp_pending VARCHAR(200);

CREATE TABLE recovery_code (
  account VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT recovery_code_once PRIMARY KEY (account, hash),
  CONSTRAINT recovery_code_account FOREIGN KEY (account) REFERENCES account (id)
);

CREATE TABLE api_token (
  id VARCHAR(64) PRIMARY KEY,
  account VARCHAR(64) NOT NULL,
  name VARCHAR(100) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  may_write BOOLEAN NOT NULL,
  made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  used_on DATE,
  CONSTRAINT api_token_once UNIQUE (hash),
  CONSTRAINT api_token_account FOREIGN KEY (account) REFERENCES account (id)
);
CREATE INDEX api_token_by_account ON api_token (account);
