/** What rounds must bring, by kind: read by every desk, set by the chief editor. */
@NullMarked
package org.caibian.ui.rules;

import org.jspecify.annotations.NullMarked;
