package org.caibian.security;

import java.util.List;

/** Addresses of the site that take something from readers, declared by whoever serves them. */
public record ReadersMaySend(List<String> addresses) {}
