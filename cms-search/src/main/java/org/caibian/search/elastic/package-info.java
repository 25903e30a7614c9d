/** The engine of a large house: Elasticsearch, through its Java client. */
@NullMarked
package org.caibian.search.elastic;

import org.jspecify.annotations.NullMarked;
