package org.caibian.staff;

import java.util.Optional;
import org.caibian.shared.DeskId;

/**
 * A team with its own queue and rights; {@code code} opens the numbers of its articles. Nothing new
 * begins on one that is {@code archived}; one that was merged leads to the other.
 */
public record Desk(
        DeskId id,
        String code,
        String name,
        String nameEn,
        boolean archived,
        Optional<DeskId> mergedInto) {

    /** One that was not merged. */
    public Desk(DeskId id, String code, String name, String nameEn, boolean archived) {
        this(id, code, name, nameEn, archived, Optional.empty());
    }

    /** The desk it means now: itself, or the one it was merged into. */
    public DeskId now() {
        return mergedInto.orElse(id);
    }
}
