/** Lists of what is being worked on, and beginning something new. */
@NullMarked
package org.caibian.ui.drafts;

import org.jspecify.annotations.NullMarked;
