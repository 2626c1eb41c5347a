/** Departments and what they have: posts, skills and courses by post, contacts by function; and what passes from one to another. Nothing here describes a private person. */
@NullMarked
package org.comity.desk.department;

import org.jspecify.annotations.NullMarked;
