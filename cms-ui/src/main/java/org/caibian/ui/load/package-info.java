/** A desk's load: who holds what, what is late, and giving it to somebody else. */
@NullMarked
package org.caibian.ui.load;

import org.jspecify.annotations.NullMarked;
