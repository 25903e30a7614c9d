package org.caibian.publication;

import java.util.List;

/** What a {@link Probe} came back with. */
public sealed interface Sighting {

    /** It is not to be had there: {@code asked} says where was looked. */
    record Gone(List<String> asked) implements Sighting {
        public Gone {
            asked = List.copyOf(asked);
        }
    }

    /**
     * What is left of it belongs to other stories, too, which readers have at {@code where}: it
     * stays there, and is no longer this story's. {@code asked} was looked at and shows nothing.
     */
    record Stays(List<String> asked, List<String> where) implements Sighting {
        public Stays {
            asked = List.copyOf(asked);
            where = List.copyOf(where);
        }
    }

    /** It still is, at {@code where}. */
    record Here(List<String> where) implements Sighting {
        public Here {
            where = List.copyOf(where);
        }
    }

    /** {@code where} gave no answer, so that nobody knows. */
    record Unclear(String where) implements Sighting {}
}
