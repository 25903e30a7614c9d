/** Where readers find a story and what it is about: sections, topics and tags. */
@NullMarked
package org.caibian.subject;

import org.jspecify.annotations.NullMarked;
