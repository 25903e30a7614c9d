/** What the desk says when an address, a right or a page is missing. */
@NullMarked
package org.caibian.ui.trouble;

import org.jspecify.annotations.NullMarked;
