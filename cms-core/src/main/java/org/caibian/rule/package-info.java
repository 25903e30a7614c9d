/**
 * What the chief editor sets for all articles (规则): what a round must bring, by kind, and how long
 * its steps may take, by how pressing an article is.
 */
@NullMarked
package org.caibian.rule;

import org.jspecify.annotations.NullMarked;
