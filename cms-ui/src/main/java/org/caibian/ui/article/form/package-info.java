/**
 * All that is written on an article: the paper with the lines above it, and the form beside it
 * (信息).
 */
@NullMarked
package org.caibian.ui.article.form;

import org.jspecify.annotations.NullMarked;
