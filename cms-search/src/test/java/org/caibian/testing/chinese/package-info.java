/**
 * The two token filters of the official distribution that its test distribution lacks: a plugin of
 * the test node alone.
 */
@NullMarked
package org.caibian.testing.chinese;

import org.jspecify.annotations.NullMarked;
