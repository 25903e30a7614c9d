package org.caibian.article;

import org.caibian.shared.ArticleId;

/** Something about an article changed; what, whoever wants to know reads again. */
public record ArticleChanged(ArticleId article) {}
