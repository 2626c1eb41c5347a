/** Security, tried over HTTP on every kind of record and every address there is: a new one is tried by itself. */
@NullMarked
package org.comity.server.security;

import org.jspecify.annotations.NullMarked;
