/**
 * The same acts for machines (系统接口): the REST API under {@code /api/v1}. It decides nothing: it
 * reads what came, asks one service, and tells its result.
 */
@NullMarked
package org.caibian.api;

import org.jspecify.annotations.NullMarked;
