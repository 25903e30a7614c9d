package org.caibian.ui.admin;

import java.util.Optional;

/** What is said and done where one of the house's lists is merged into another. */
interface Merging<S> {

    String name(S one);

    /** The key of what is said at the field, with the name of the first. */
    String hint();

    /** What would come of it, in words. */
    String foreseen(S from, S into);

    /** Does it; says what stands in the way, or nothing where it was done. */
    Optional<String> merge(S from, S into);
}
