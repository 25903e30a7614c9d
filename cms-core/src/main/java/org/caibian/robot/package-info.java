/** Robots (群机器人): what happens is said in groups of WeCom, DingTalk and Feishu. */
@NullMarked
package org.caibian.robot;

import org.jspecify.annotations.NullMarked;
