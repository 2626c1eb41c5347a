/**
 * Who may come in: which addresses are open to everyone and which are for members, how one signs in (password, one-time
 * code, provider, token), and who is asking. What a member may do to a record is the desk's to say.
 */
@NullMarked
package org.comity.server.sign;

import org.jspecify.annotations.NullMarked;
