-- grain: one row per origin.  key: line.  units: persons.  source: Total_num_students_going_abroad.csv.
SELECT line, file, 'TOTAL_STUDENTS' AS source_column, 'student-mobility.students_abroad_oecd' AS indicator,
       REF_AREA AS home_code, TIME_PERIOD AS period, TOTAL_STUDENTS AS value
FROM raw
