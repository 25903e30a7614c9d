/** Mail: carries the letters of the outbox to a mail server, or notes them in the log. */
@NullMarked
package org.caibian.mail;

import org.jspecify.annotations.NullMarked;
