/**
 * Coming in: the second factor (第二道验证) beside the password, passkeys (通行密钥) instead of it, and
 * where who is signed in.
 */
@NullMarked
package org.caibian.signin;

import org.jspecify.annotations.NullMarked;
