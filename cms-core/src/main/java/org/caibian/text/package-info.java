/**
 * The body of an article: parsed strictly from the editor's document, rendered safely for readers.
 */
@NullMarked
package org.caibian.text;

import org.jspecify.annotations.NullMarked;
