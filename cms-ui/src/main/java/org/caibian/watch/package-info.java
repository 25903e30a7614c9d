/** What the house looks after by itself, and what its health says of it. */
@NullMarked
package org.caibian.watch;

import org.jspecify.annotations.NullMarked;
