/**
 * What the tests of every module share: the real database, a clock that can be set, people to act
 * with.
 */
@NullMarked
package org.caibian.testing;

import org.jspecify.annotations.NullMarked;
