/** My work: what waits for me, what I write, what came back. */
@NullMarked
package org.caibian.ui.work;

import org.jspecify.annotations.NullMarked;
