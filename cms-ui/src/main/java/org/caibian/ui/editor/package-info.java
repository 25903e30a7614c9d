/** The paper: where a story's body is written. */
@NullMarked
package org.caibian.ui.editor;

import org.jspecify.annotations.NullMarked;
