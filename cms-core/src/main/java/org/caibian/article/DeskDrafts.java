package org.caibian.article;

import java.util.List;
import org.caibian.shared.DeskId;
import org.caibian.staff.DeskWork;
import org.caibian.staff.OpenWork;
import org.springframework.stereotype.Component;

/** The articles of a desk, and which drafts of them were neither released nor given up. */
@Component
class DeskDrafts implements DeskWork {

    private final OpenWorkRows rows;
    private final ArticleRows articles;

    DeskDrafts(OpenWorkRows rows, ArticleRows articles) {
        this.rows = rows;
        this.articles = articles;
    }

    @Override
    public List<OpenWork> open(DeskId desk) {
        return rows.open(desk);
    }

    @Override
    public void goOver(DeskId from, DeskId into) {
        articles.goOver(from, into);
    }
}
