/** What the desk knows of one article at one moment, as one person may see it. */
@NullMarked
package org.caibian.ui.article.file;

import org.jspecify.annotations.NullMarked;
