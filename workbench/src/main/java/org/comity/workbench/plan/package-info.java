/**
 * From an official text to a plan: what was promised in it, and what changed between two versions of it. The answers
 * are candidates beside their sentences; a person accepts, edits or refuses each.
 */
@NullMarked
package org.comity.workbench.plan;

import org.jspecify.annotations.NullMarked;
