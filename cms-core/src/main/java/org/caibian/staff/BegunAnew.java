package org.caibian.staff;

import org.caibian.shared.PersonId;

/**
 * That person was given a role that weighs, as {@code by} confirmed: nothing by which somebody came
 * in as they, or acts in their stead, is good any more.
 */
public record BegunAnew(PersonId person, PersonId by) {}
