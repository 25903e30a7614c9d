/** Instants (时刻) at which somebody of the house is to look at something, kept until they did. */
@NullMarked
package org.caibian.timer;

import org.jspecify.annotations.NullMarked;
