package org.caibian.signin;

import java.time.Instant;

/** Where somebody is signed in: since when, when it was last heard of, and the browser's name. */
public record Session(SessionId id, Instant begun, Instant seen, String browser) {}
