/**
 * What is said of a draft and of words in it (批注), and which others are suggested for them (建议):
 * all of it stands beside the draft.
 */
@NullMarked
package org.caibian.annotation;

import org.jspecify.annotations.NullMarked;
