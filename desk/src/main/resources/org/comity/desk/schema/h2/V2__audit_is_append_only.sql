-- A row of the audit log is never changed nor removed.
CREATE TRIGGER audit_is_append_only BEFORE UPDATE, DELETE ON audit FOR EACH ROW
CALL 'org.comity.desk.store.AppendOnly';
