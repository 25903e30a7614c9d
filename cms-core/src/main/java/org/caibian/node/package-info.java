/** Nodes (节点): several programs on one database hear from each other what pages are to show. */
@NullMarked
package org.caibian.node;

import org.jspecify.annotations.NullMarked;
