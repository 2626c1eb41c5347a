-- grain: one record and its parts, for which its placing holds
UPDATE heads SET department = :department, visibility = :visibility, mark = :mark, team = :team, named = :named
WHERE whole = :whole
