/** The pages of the register: agreements, what they ask of whom, what falls due, and the public page of each. */
@NullMarked
package org.comity.server.law;

import org.jspecify.annotations.NullMarked;
