package org.caibian.staff;

import org.caibian.shared.PersonId;

/** A post that somebody who is away (委托) lends {@code to} whoever stands in for them. */
public record Loan(PersonId to, Post post) {}
