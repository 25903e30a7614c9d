/** Sources (来源): who may supply text to the newsroom, and from when to when. */
@NullMarked
package org.caibian.source;

import org.jspecify.annotations.NullMarked;
