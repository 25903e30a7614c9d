/** The desk's frame: navigation, top bar, command palette, language and light. */
@NullMarked
package org.caibian.ui.shell;

import org.jspecify.annotations.NullMarked;
