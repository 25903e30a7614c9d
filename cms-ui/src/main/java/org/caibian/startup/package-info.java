/**
 * How the program starts and ends: its data folder, its database, and what it says when it is
 * ready.
 */
@NullMarked
package org.caibian.startup;

import org.jspecify.annotations.NullMarked;
