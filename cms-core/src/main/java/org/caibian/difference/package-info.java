/**
 * What differs between two manuscripts, by whom, and how two that grew apart become one (比较、合并).
 */
@NullMarked
package org.caibian.difference;

import org.jspecify.annotations.NullMarked;
