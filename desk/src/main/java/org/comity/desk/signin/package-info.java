/**
 * How somebody proves to be an account: passwords kept as Argon2id (RFC 9106), one-time codes (RFC 6238), and what a
 * try to sign in came to.
 */
@NullMarked
package org.comity.desk.signin;

import org.jspecify.annotations.NullMarked;
