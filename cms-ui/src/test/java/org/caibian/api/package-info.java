/** The REST API asked over HTTP, with the whole program behind it. */
@org.jspecify.annotations.NullMarked
package org.caibian.api;
