-- grain: one record
INSERT INTO heads (id, kind, version, whole, department, visibility, mark, team, named, created_at, created_by, changed_at, changed_by)
VALUES (:id, :kind, :version, :whole, :department, :visibility, :mark, :team, :named, :created_at, :created_by, :changed_at, :changed_by)
