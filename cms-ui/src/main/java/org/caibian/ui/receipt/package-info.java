/** The receipt of a withdrawal, to be read and printed. */
@NullMarked
package org.caibian.ui.receipt;

import org.jspecify.annotations.NullMarked;
