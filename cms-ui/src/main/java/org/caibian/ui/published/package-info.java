/** What readers have, as the desk sees it. */
@NullMarked
package org.caibian.ui.published;

import org.jspecify.annotations.NullMarked;
