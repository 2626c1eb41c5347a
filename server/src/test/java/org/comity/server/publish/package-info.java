/** What is public by an explicit act, for programs. */
@NullMarked
package org.comity.server.publish;

import org.jspecify.annotations.NullMarked;
