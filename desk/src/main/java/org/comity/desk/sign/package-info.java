/**
 * How an account proves that it is itself: passwords (Argon2id), one-time codes (RFC 6238), recovery codes, tokens for
 * scripts, and how fast one may guess. What is kept here never reaches the audit log.
 */
@NullMarked
package org.comity.desk.sign;

import org.jspecify.annotations.NullMarked;
