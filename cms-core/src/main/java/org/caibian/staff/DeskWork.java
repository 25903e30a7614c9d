package org.caibian.staff;

import java.util.List;
import org.caibian.shared.DeskId;

/** What one room of the house has open on a desk: a desk is put aside when no room has any. */
public interface DeskWork {

    /** How much of what sort; what is none is left out. */
    List<OpenWork> open(DeskId desk);
}
