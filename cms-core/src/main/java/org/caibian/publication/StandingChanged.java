package org.caibian.publication;

import org.caibian.shared.ArticleId;

/** What readers have of an article changed; listeners read again what stands now. */
public record StandingChanged(ArticleId article) {}
