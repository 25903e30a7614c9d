package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.caibian.shared.ArticleId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@RealDatabase
class ArticleNumbersIT {

    @Autowired private ApplicationContext context;
    @Autowired private ArticleNumbers numbers;
    @Autowired private Drafts drafts;

    @Test
    void anArticleIsFoundByItsNumberHoweverItIsTyped() {
        var article = TestNewsroom.in(context).articleReadyToSubmit("东屿港恢复通航");
        var number = drafts.find(article.main()).orElseThrow().number();

        assertThat(numbers.of(List.of(article, new ArticleId(Long.MAX_VALUE))))
                .containsOnlyKeys(article)
                .containsValue(number);
        assertThat(numbers.find(" " + number.toLowerCase(Locale.ROOT))).contains(article);
        assertThat(numbers.find(article.toString())).isEmpty();
    }
}
