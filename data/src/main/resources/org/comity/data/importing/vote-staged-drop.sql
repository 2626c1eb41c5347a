-- sources: staged_votes, whose votes have been judged.
DROP TABLE staged_votes
