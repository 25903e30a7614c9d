/** Articles (稿件): drafts, revisions, rounds and seals, and the rules of who may do what. */
@NullMarked
package org.caibian.article;

import org.jspecify.annotations.NullMarked;
