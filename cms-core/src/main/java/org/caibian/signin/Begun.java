package org.caibian.signin;

import java.util.Optional;
import org.caibian.shared.Language;

/** Of whom a session begins: whether they were never in before, and what they chose to read in. */
public record Begun(boolean first, Optional<Language> language) {}
