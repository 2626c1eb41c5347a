/**
 * Reads official texts: plain text, HTML, DOCX and PDF become blocks (headings, paragraphs, list items) and sentences
 * that keep their line and page. A file's kind is told by its content. Files are bounded before they are parsed.
 */
@NullMarked
package org.comity.workbench.plan.text;

import org.jspecify.annotations.NullMarked;
