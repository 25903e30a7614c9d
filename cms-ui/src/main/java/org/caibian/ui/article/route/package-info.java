/** The way of an article through its reviews (审签流程), as it is drawn and told beside its words. */
@NullMarked
package org.caibian.ui.article.route;

import org.jspecify.annotations.NullMarked;
