/** Identities and small values that every room of the house names. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.caibian.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
