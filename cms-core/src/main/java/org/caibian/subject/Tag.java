package org.caibian.subject;

import java.util.Optional;

/** A subject word (标签), and which of the IPTC's Media Topics it is, where it is one. */
public record Tag(TagId id, String name, Optional<String> medtop, boolean archived)
        implements Subject {}
