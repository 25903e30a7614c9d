/** Small things every screen of the desk is made of. */
@NullMarked
package org.caibian.ui.parts;

import org.jspecify.annotations.NullMarked;
