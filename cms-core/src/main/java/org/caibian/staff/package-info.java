/** People, the desks they work on and the roles they hold there. */
@NullMarked
package org.caibian.staff;

import org.jspecify.annotations.NullMarked;
