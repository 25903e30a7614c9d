/** Webhooks: say in groups of WeCom, DingTalk and Feishu what robots have to say. */
@NullMarked
package org.caibian.webhook;

import org.jspecify.annotations.NullMarked;
