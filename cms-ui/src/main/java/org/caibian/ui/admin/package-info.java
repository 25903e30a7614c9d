/** Running the house: people and their posts, desks, sections, topics, the list of sources. */
@NullMarked
package org.caibian.ui.admin;

import org.jspecify.annotations.NullMarked;
