/**
 * What is public by an explicit act: the preview, the act with its approver and date, the page that everyone reads as it
 * was shown then, and its withdrawal. Kinds of records that may be published each bring a {@link Publishable}.
 */
@NullMarked
package org.comity.server.publish;

import org.jspecify.annotations.NullMarked;
