package org.caibian.article;

import org.caibian.shared.PersonId;

/** What the words had become when {@code by} stopped saving and another went on. */
record Handover(PersonId by, Content content) {}
