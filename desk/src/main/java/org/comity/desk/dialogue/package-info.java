/**
 * Preparing talks: negotiation files that only their author and the accounts that it names ever hear of, kept sealed
 * (AES-256 in Galois/counter mode, NIST SP 800-38D) under a key from a passphrase (Argon2id, RFC 9106) or, without one,
 * under the key file of the desk.
 */
@NullMarked
package org.comity.desk.dialogue;

import org.jspecify.annotations.NullMarked;
