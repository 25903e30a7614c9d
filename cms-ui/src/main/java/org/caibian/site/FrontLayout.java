package org.caibian.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lays out the newest stories: those readers talk about most lead, the rest flows by time. Until
 * editors place stories by hand, talk among the newest is what tells weight.
 */
record FrontLayout(
        Optional<StoryCard> lead, List<StoryCard> beside, List<StoryCard> river, boolean goesOn) {

    private static final int LEADERS = 24;
    private static final int BESIDE = 4;
    private static final int PICTURES_BESIDE = 2;
    static final int RIVER = 12;

    /** Enough of the newest for a whole front page. */
    static final int ASKED_FOR = LEADERS + RIVER;

    private static final Comparator<StoryCard> BY_TALK =
            Comparator.comparingInt(StoryCard::comments).reversed();

    static FrontLayout of(List<StoryCard> newest) {
        var leaders = newest.stream().limit(LEADERS).sorted(BY_TALK).toList();
        var lead =
                leaders.stream()
                        .filter(card -> card.picture().isPresent())
                        .findFirst()
                        .or(() -> leaders.stream().findFirst());
        var beside = beside(leaders.stream().filter(card -> !isIn(card, lead)).toList());
        var rest =
                newest.stream()
                        .filter(card -> !isIn(card, lead) && !beside.contains(card))
                        .toList();
        return new FrontLayout(
                lead, beside, rest.stream().limit(RIVER).toList(), rest.size() > RIVER);
    }

    /** Two with pictures first, then whatever is talked about most. */
    private static List<StoryCard> beside(List<StoryCard> leaders) {
        var pictured =
                leaders.stream()
                        .filter(card -> card.picture().isPresent())
                        .limit(PICTURES_BESIDE)
                        .toList();
        var rest = leaders.stream().filter(card -> !pictured.contains(card)).toList();
        return Stream.concat(pictured.stream(), rest.stream()).limit(BESIDE).toList();
    }

    private static boolean isIn(StoryCard card, Optional<StoryCard> lead) {
        return lead.filter(card::equals).isPresent();
    }
}
