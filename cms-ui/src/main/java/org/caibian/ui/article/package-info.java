/** One article: its words, its state, its history and what comes next. */
@NullMarked
package org.caibian.ui.article;

import org.jspecify.annotations.NullMarked;
