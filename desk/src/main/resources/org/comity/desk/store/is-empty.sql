-- grain: one row; units: rows of the audit log, departments and heads
SELECT (SELECT count(*) FROM audit) + (SELECT count(*) FROM department) + (SELECT count(*) FROM heads)
