/**
 * Which dated instruments do two countries have against which shared threats, since when, and which are not listed? Threats
 * and instruments are a file; what is in force comes from the one reader of ties and agreements ({@code trust.ties}).
 */
@NullMarked
package org.comity.workbench.security.instruments;

import org.jspecify.annotations.NullMarked;
