package org.caibian.article;

import java.util.List;
import java.util.Optional;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Right;
import org.caibian.right.Rights;
import org.caibian.right.Standings;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Explains why somebody may do something to an article, or may not: {@link Rights} answers, as it
 * answers the acts themselves.
 */
@Component
@Transactional(readOnly = true)
public class Explaining {

    private static final List<Action> ACTS =
            Rights.all().filter(right -> !right.isOfTheHouse()).map(Right::action).toList();

    private final Matters matters;
    private final ArticleRows articles;
    private final ArticleNumbers numbers;
    private final DraftRows drafts;
    private final Standings standings;
    private final Staff staff;

    Explaining(
            Matters matters,
            ArticleRows articles,
            ArticleNumbers numbers,
            DraftRows drafts,
            Standings standings,
            Staff staff) {
        this.matters = matters;
        this.articles = articles;
        this.numbers = numbers;
        this.drafts = drafts;
        this.standings = standings;
        this.staff = staff;
    }

    /**
     * What {@code who} may do with a draft or the story that came of it, act by act, where {@code
     * by} may ask: everybody for themselves of what they may read; about others their chiefs, and
     * who administers the house. Empty where they may not, or there is no such article.
     */
    public Optional<Explained> of(DraftId id, PersonId who, PersonId by) {
        return articles.find(id.article())
                .filter(desk -> mayAsk(desk, who, staff.person(by)))
                .map(desk -> explained(id, desk, staff.person(who)));
    }

    /** Whether {@code by} may ask that about others, of an article there is. */
    public boolean mayAskOfOthers(DraftId id, PersonId by) {
        return articles.find(id.article())
                .filter(desk -> Rights.allow(Action.EXPLAIN, staff.person(by), Matter.on(desk)))
                .isPresent();
    }

    private static boolean mayAsk(DeskId desk, PersonId who, Person by) {
        var matter = Matter.on(desk);
        return Rights.allow(Action.EXPLAIN, by, matter)
                || (by.id().equals(who) && Rights.allow(Action.READ, by, matter));
    }

    private Explained explained(DraftId id, DeskId desk, Person who) {
        var article = id.article();
        var matter = matters.of(id, who);
        return new Explained(
                article,
                numbers.of(List.of(article)).getOrDefault(article, ""),
                desk,
                who,
                drafts.find(id).map(draft -> draft.stage().name()),
                standings.of(article),
                ACTS.stream().map(act -> Rights.explain(act, who, matter.apply(act))).toList());
    }
}
