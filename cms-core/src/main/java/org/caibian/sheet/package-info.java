/** Tables in files people bring: spreadsheets and CSV, read within bounds. */
@NullMarked
package org.caibian.sheet;

import org.jspecify.annotations.NullMarked;
