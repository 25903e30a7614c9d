/** Readers: what they read and what they say. */
@NullMarked
package org.caibian.reader;

import org.jspecify.annotations.NullMarked;
