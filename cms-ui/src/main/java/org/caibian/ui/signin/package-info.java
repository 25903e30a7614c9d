/** The way in: signing in, and the first administrator's welcome. */
@NullMarked
package org.caibian.ui.signin;

import org.jspecify.annotations.NullMarked;
