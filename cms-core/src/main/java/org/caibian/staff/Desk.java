package org.caibian.staff;

import org.caibian.shared.DeskId;

/**
 * A team with its own queue and rights; {@code code} opens the numbers of its articles. Nothing new
 * begins on one that is {@code archived}.
 */
public record Desk(DeskId id, String code, String name, String nameEn, boolean archived) {}
