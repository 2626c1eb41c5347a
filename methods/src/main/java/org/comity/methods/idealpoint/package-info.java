/**
 * Where countries stand on the line that best tells their votes apart. A one-dimensional ordinal item response model
 * (yes, abstain, no) after Bailey, Strezhnev and Voeten (2017), Journal of Conflict Resolution 61(2), 430-456: static,
 * or dynamic with a random walk of the points from period to period. The sign is a convention; the line is no scale
 * of friendship or merit.
 */
@NullMarked
package org.comity.methods.idealpoint;

import org.jspecify.annotations.NullMarked;
