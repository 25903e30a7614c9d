/** Routes (流程): who is asked next, from the submission of a draft to its release. */
@NullMarked
package org.caibian.workflow;

import org.jspecify.annotations.NullMarked;
