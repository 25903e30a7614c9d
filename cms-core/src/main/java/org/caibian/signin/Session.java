package org.caibian.signin;

import java.time.Instant;

/** Somebody is signed in: since when, and when and where it was last heard of. */
public record Session(SessionId id, Instant begun, Instant seen, Place place) {}
