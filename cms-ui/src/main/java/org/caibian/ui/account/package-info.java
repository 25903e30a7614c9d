/** One's own account: who one is to the house, the second factor, where one is signed in. */
@NullMarked
package org.caibian.ui.account;

import org.jspecify.annotations.NullMarked;
