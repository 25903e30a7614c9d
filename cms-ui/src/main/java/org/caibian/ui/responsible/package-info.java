/** What a responsible editor answers for, followed to its readers. */
@NullMarked
package org.caibian.ui.responsible;

import org.jspecify.annotations.NullMarked;
