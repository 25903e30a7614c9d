/** Pictures the newsroom may print, kept by the hash of their bytes. */
@NullMarked
package org.caibian.media;

import org.jspecify.annotations.NullMarked;
