/** The application as a whole: where it starts. */
@NullMarked
package org.caibian;

import org.jspecify.annotations.NullMarked;
