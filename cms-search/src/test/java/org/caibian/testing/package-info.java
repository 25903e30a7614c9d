/** What the tests of search and of everything above it share: the real Elasticsearch node. */
@NullMarked
package org.caibian.testing;

import org.jspecify.annotations.NullMarked;
