/** What goes out, comes free and goes down when (日程), and moving it. */
@NullMarked
package org.caibian.ui.calendar;

import org.jspecify.annotations.NullMarked;
