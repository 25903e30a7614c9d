/**
 * Who may do what to an article (权限): decided from the person, their roles on the desk, the act,
 * and where the draft and its story stand, with the reason where they may not.
 */
@NullMarked
package org.caibian.right;

import org.jspecify.annotations.NullMarked;
