/** SharedDrafts (外阅): a draft shown to one reader outside the newsroom, for a while. */
@NullMarked
package org.caibian.sharing;

import org.jspecify.annotations.NullMarked;
