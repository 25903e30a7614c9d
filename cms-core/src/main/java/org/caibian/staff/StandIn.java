package org.caibian.staff;

import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;

/**
 * A post that is lent for an absence (委托): whoever stands in may do with it what its role is asked
 * for in reviews, in the stead of {@code inSteadOf}.
 */
public record StandIn(PersonId inSteadOf, Post post) {

    /** Whether that is {@code role} on {@code desk}; a role for the house counts on every desk. */
    boolean is(Role role, DeskId desk) {
        return post.role() == role && post.isOn(desk);
    }
}
