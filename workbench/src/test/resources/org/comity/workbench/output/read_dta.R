# Prints a Stata file as haven reads it: names, labels, then rows; every cell as hexadecimal UTF-8, "-" for nothing.
frame <- haven::read_dta(commandArgs(TRUE)[1])
word <- function(text) {
  if (nchar(text, "bytes") == 0) return("-")
  paste(charToRaw(enc2utf8(text)), collapse = "")
}
label <- function(column) {
  text <- attr(column, "label")
  if (is.null(text)) "" else text
}
cell <- function(value) {
  if (is.character(value)) return(word(value))
  if (is.na(value)) return(word(paste0(".", haven::na_tag(value))))
  word(sprintf("%.17g", value))
}
line <- function(words) cat(paste(words, collapse = " "), "\n", sep = "")
line(vapply(names(frame), word, ""))
line(vapply(frame, function(column) word(label(column)), ""))
for (row in seq_len(nrow(frame))) {
  line(vapply(frame, function(column) cell(column[[row]]), ""))
}
