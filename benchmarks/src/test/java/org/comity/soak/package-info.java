/**
 * Many users at once, over HTTP, on a server that is killed on the way: what it acknowledged is there, nothing is lost,
 * and each answer is timed. {@code ./mvnw -Psoak} runs it at full length; the ordinary run takes a short one.
 */
@NullMarked
package org.comity.soak;

import org.jspecify.annotations.NullMarked;
