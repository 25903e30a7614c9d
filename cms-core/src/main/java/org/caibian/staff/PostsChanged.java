package org.caibian.staff;

import org.caibian.shared.PersonId;

/** That person's posts are others than before: what they see and may do follows at once. */
public record PostsChanged(PersonId person) {}
