/** The demo newsroom 晨岸: its people and stories, and how they come into an empty house. */
@NullMarked
package org.caibian.demo;

import org.jspecify.annotations.NullMarked;
