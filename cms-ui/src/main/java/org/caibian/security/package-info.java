/** Who may knock at which door: the API, the desk, the site. */
@NullMarked
package org.caibian.security;

import org.jspecify.annotations.NullMarked;
