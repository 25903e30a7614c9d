/** Delegation: who is away, who stands in for them, and saying so. */
@NullMarked
package org.caibian.ui.delegation;

import org.jspecify.annotations.NullMarked;
