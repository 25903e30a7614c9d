package org.caibian.staff;

import java.util.List;
import org.caibian.shared.DeskId;

/**
 * What one room of the house keeps of a desk: a desk is put aside when no room has anything open,
 * and what the rooms have is another's where it is merged into that.
 */
public interface DeskWork {

    /** How much of what sort, and the first of each; what is none is left out. */
    List<OpenWork> open(DeskId desk);

    /** Within a merge, in which nothing is open on the first any more: all of it is the other's. */
    void goOver(DeskId from, DeskId into);
}
