/** How people are shown: the names they write under (笔名), and their pictures. */
@NullMarked
package org.caibian.profile;

import org.jspecify.annotations.NullMarked;
