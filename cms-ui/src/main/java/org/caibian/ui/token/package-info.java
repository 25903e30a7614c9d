/** Tokens for machines: one's own, and all for who administers the house. */
@NullMarked
package org.caibian.ui.token;

import org.jspecify.annotations.NullMarked;
