/** Absences (委托): who is away, for how long and why, and who stands in for them meanwhile. */
@NullMarked
package org.caibian.absence;

import org.jspecify.annotations.NullMarked;
