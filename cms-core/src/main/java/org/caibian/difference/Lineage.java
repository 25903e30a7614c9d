package org.caibian.difference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Problem;
import org.caibian.shared.PersonId;
import org.caibian.text.Block;

/**
 * Follows the fields and paragraphs of a text from hand to hand, and knows at the end who changed
 * each: everybody who wrote on a paragraph is named, not only the last.
 */
public final class Lineage {

    /** A block on its way: which it was in the beginning, and who changed it since. */
    private record Strand(Optional<Integer> origin, List<PersonId> hands) {
        Strand by(List<PersonId> people) {
            var all = new LinkedHashSet<>(hands);
            all.addAll(people);
            return new Strand(origin, List.copyOf(all));
        }
    }

    private final List<Block> first;
    private final Map<Problem.Field, Set<PersonId>> fields = new EnumMap<>(Problem.Field.class);
    private final Map<Integer, List<PersonId>> droppedBy = new HashMap<>();
    private final Set<PersonId> everybody = new LinkedHashSet<>();
    private Content now;
    private List<Strand> strands;

    private Lineage(Content first) {
        this.now = first;
        this.first = first.body().blocks();
        this.strands =
                IntStream.range(0, this.first.size())
                        .mapToObj(place -> new Strand(Optional.of(place), List.of()))
                        .toList();
    }

    public static Lineage of(Content first, List<Handover> handovers) {
        var lineage = new Lineage(first);
        handovers.forEach(lineage::follow);
        return lineage;
    }

    private void follow(Handover handover) {
        var by = handover.hands();
        everybody.addAll(by);
        for (var field : Comparison.FIELDS) {
            if (field.differs(now, handover.content())) {
                fields.computeIfAbsent(field.field(), _ -> new LinkedHashSet<>()).addAll(by);
            }
        }
        strands = spun(handover.content().body().blocks(), by);
        now = handover.content();
    }

    private List<Strand> spun(List<Block> next, List<PersonId> by) {
        var spun = new ArrayList<Strand>();
        int place = 0;
        for (var pair : Alignment.of(now.body().blocks(), next)) {
            var strand = pair.before().isEmpty() ? none() : strands.get(place++);
            if (pair.after().isEmpty()) {
                strand.origin().ifPresent(origin -> droppedBy.put(origin, by));
            } else {
                spun.add(pair.isSame() ? strand : strand.by(by));
            }
        }
        return spun;
    }

    private static Strand none() {
        return new Strand(Optional.empty(), List.of());
    }

    public Credit of(Problem.Field field) {
        return credit(List.copyOf(fields.getOrDefault(field, Set.of())));
    }

    /**
     * Who made each passage what it is. Where the way there and the two ends do not tell the same
     * (a paragraph moved twice), everybody on the way is named.
     */
    public List<Credit> of(List<Passage> passages) {
        var credits = new ArrayList<Credit>();
        int was = 0;
        int is = 0;
        for (var passage : passages) {
            credits.add(
                    passage.after().isPresent()
                            ? credit(strands.get(is).hands())
                            : credit(droppedBy.getOrDefault(was, List.of())));
            was += passage.before().isPresent() ? 1 : 0;
            is += passage.after().isPresent() ? 1 : 0;
        }
        return credits;
    }

    private Credit credit(List<PersonId> hands) {
        return hands.isEmpty()
                ? new Credit(List.copyOf(everybody), false)
                : new Credit(hands, true);
    }
}
