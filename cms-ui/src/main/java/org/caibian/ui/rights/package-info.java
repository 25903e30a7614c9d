/** Rights explained: who may do what, and why somebody may or may not. */
@NullMarked
package org.caibian.ui.rights;

import org.jspecify.annotations.NullMarked;
