/** What the house keeps about people (个人信息): handed out to them, and erased once they have left. */
@NullMarked
package org.caibian.privacy;

import org.jspecify.annotations.NullMarked;
