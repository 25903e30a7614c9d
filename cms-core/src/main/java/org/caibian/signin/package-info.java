/** Coming in: the second factor (第二道验证) beside the password, and where who is signed in. */
@NullMarked
package org.caibian.signin;

import org.jspecify.annotations.NullMarked;
