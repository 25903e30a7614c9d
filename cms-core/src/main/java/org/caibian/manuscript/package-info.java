/**
 * What is typed of an article (文稿): its body and every field beside it, parsed, measured, and
 * checked for its kind.
 */
@NullMarked
package org.caibian.manuscript;

import org.jspecify.annotations.NullMarked;
