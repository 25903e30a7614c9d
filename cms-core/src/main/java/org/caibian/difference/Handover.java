package org.caibian.difference;

import org.caibian.manuscript.Content;
import org.caibian.shared.PersonId;

/** What the words had become when {@code by} stopped saving and another went on. */
public record Handover(PersonId by, Content content) {}
