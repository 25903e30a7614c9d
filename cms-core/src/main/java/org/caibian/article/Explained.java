package org.caibian.article;

import java.util.List;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.staff.Person;

/**
 * What one person may do with one article at one moment, and why: {@code stage} is where its draft
 * is, where there is one, and {@code standing} what readers have.
 */
public record Explained(
        ArticleId article,
        String number,
        DeskId desk,
        Person person,
        Optional<Stage.Name> stage,
        Standings.Name standing,
        List<Explanation> acts) {

    public Explained {
        acts = List.copyOf(acts);
    }
}
