/** Notices (通知): those concerned by an act are told of it, at the desk and by mail. */
@NullMarked
package org.caibian.notice;

import org.jspecify.annotations.NullMarked;
