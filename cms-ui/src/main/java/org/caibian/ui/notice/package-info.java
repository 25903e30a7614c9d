/** The bell of the desk: what a person has been told, live. */
@NullMarked
package org.caibian.ui.notice;

import org.jspecify.annotations.NullMarked;
