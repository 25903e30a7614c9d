/** The routes on Flowable; the only package that knows the engine. */
@NullMarked
package org.caibian.workflow.flowable;

import org.jspecify.annotations.NullMarked;
