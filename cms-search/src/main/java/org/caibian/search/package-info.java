/** Finds what readers have: words in, stories out, whichever engine serves. */
@NullMarked
package org.caibian.search;

import org.jspecify.annotations.NullMarked;
