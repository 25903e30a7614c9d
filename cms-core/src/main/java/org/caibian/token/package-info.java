/**
 * Tokens (令牌) with which machines come, each in the name of one person and with that one's rights.
 */
@NullMarked
package org.caibian.token;

import org.jspecify.annotations.NullMarked;
