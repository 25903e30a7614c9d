/** The engine that comes with the program: Lucene, in one folder of one process. */
@NullMarked
package org.caibian.search.embedded;

import org.jspecify.annotations.NullMarked;
