/** The newsroom's loop, played by people in a real browser against the whole program. */
@NullMarked
package org.caibian.loop;

import org.jspecify.annotations.NullMarked;
