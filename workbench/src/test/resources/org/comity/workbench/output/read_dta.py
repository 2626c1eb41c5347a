"""Prints a Stata file as pandas reads it: names, labels, then rows; every cell as hexadecimal UTF-8, "-" for nothing."""
import sys
import pandas
from pandas.io.stata import StataMissingValue


def word(cell):
    if isinstance(cell, StataMissingValue):
        text = cell.string
    else:
        text = cell if isinstance(cell, str) else repr(float(cell))
    return text.encode("utf-8").hex() or "-"


reader = pandas.read_stata(sys.argv[1], iterator=True, convert_missing=True, convert_categoricals=False)
labels = reader.variable_labels()
frame = reader.read()
print(" ".join(word(name) for name in frame.columns))
print(" ".join(word(labels[name]) for name in frame.columns))
for row in frame.itertuples(index=False):
    print(" ".join(word(cell) for cell in row))
