/** What readers have: releases of sealed revisions, and the stories that came of them. */
@NullMarked
package org.caibian.publication;

import org.jspecify.annotations.NullMarked;
