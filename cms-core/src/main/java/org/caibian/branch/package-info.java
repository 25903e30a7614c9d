/**
 * What was typed on a draft and could not be saved (未存的文字): kept beside it, and brought into it or
 * done away with.
 */
@NullMarked
package org.caibian.branch;

import org.jspecify.annotations.NullMarked;
