/** The queue: where review work is chosen and decided. */
@NullMarked
package org.caibian.ui.queue;

import org.jspecify.annotations.NullMarked;
