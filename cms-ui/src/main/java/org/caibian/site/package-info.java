/** The site readers see: pages made from what is live, and nothing else. */
@NullMarked
package org.caibian.site;

import org.jspecify.annotations.NullMarked;
