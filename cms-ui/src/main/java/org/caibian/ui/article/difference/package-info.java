/** Two texts of an article beside each other or in one, as they are compared and put together. */
@NullMarked
package org.caibian.ui.article.difference;

import org.jspecify.annotations.NullMarked;
