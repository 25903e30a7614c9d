package org.caibian.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.caibian.notice.MailOutbox;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.notice.Postman;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.watch.Clockwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox against a real mail server in the process. */
@SpringBootTest(
        classes = MailTestApplication.class,
        properties = {
            "caibian.site.address=https://news.example",
            "caibian.mail.from=caibian@news.example",
            "caibian.media.folder=target/mail-test/media",
            "caibian.data=target/mail-test"
        })
@RealDatabase
@ExtendWith(OutputCaptureExtension.class)
class MailIT {

    private static final String HEADLINE = "东屿港主航道恢复双向通航";
    private static final GreenMail SERVER =
            new GreenMail(
                    new ServerSetup(
                            TestSocketUtils.findAvailableTcpPort(),
                            "127.0.0.1",
                            ServerSetup.PROTOCOL_SMTP));

    @Autowired private Clockwork byItself;
    @Autowired private MailOutbox outbox;
    @Autowired private Postman postman;
    @Autowired private Notices notices;
    @Autowired private TransactionTemplate act;
    @Autowired private JdbcClient jdbc;
    @Autowired private SettableClock clock;
    @Autowired private ApplicationContext context;

    private TestNewsroom newsroom;
    private ArticleId article;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @BeforeEach
    void openTheNewsroom() {
        byItself.stop();
        newsroom = TestNewsroom.in(context);
        article = newsroom.articleReadyToSubmit(HEADLINE);
        jdbc.sql("update person set email = 'wangyan@news.example' where id = :id")
                .param("id", newsroom.reporter.value())
                .update();
    }

    @AfterEach
    void emptyTheMailboxes() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("update mail_outbox set outcome = 'LOGGED', settled_at = now()").update();
    }

    @Test
    void whoHasAnAddressGetsOneLetterThatLeadsToTheArticle()
            throws MessagingException, IOException {
        tellTheReporter();

        goRound();
        goRound();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        var letter = received();
        assertThat(letter.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("wangyan@news.example");
        assertThat(letter.getSubject()).startsWith("稿件退回修改：");
        assertThat(letter.getContent().toString())
                .contains("王砚：", "李清和", "https://news.example/desk/articles/" + article);
    }

    @Test
    void whatCameTogetherIsOneMessageWithALineForEach() throws MessagingException, IOException {
        tellTheReporter();
        tellTheReporter();

        goRound();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(received().getSubject()).isEqualTo("晨岸：2条采编通知");
        assertThat(received().getContent().toString())
                .contains("王砚：", "有2条通知")
                .containsSubsequence("稿件退回修改（", "李清和", "稿件退回修改（", "李清和")
                .contains("https://news.example/desk/articles/" + article)
                .doesNotContain(HEADLINE, "缺少信源");
    }

    @Test
    void noWordOfTheStoryLeavesTheHouse() throws MessagingException, IOException {
        tellTheReporter();

        goRound();

        assertThat(received().getSubject() + received().getContent())
                .doesNotContain(HEADLINE, "缺少信源");
    }

    @Test
    void whoHasNoAddressIsNamedInTheLogWithoutAWordOfTheStory(CapturedOutput log) {
        tell(newsroom.secondReporter);

        goRound();

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(log.getOut()).containsPattern("Mail for p\\d+: RETURNED, [A-Z]{2}-");
        assertThat(log.getOut()).doesNotContain(HEADLINE, "缺少信源");
        assertThat(outcome()).isEqualTo("LOGGED");
    }

    @Test
    void aLetterWaitsWhileTheServerIsAwayAndIsSentOnceItIsBack() {
        tellTheReporter();

        SERVER.stop();
        goRound();
        SERVER.start();
        goRound();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        goRound();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(outcome()).isEqualTo("SENT");
    }

    private void goRound() {
        for (boolean more = true; more; ) {
            more = outbox.handOutNext(postman);
        }
    }

    private void tellTheReporter() {
        tell(newsroom.reporter);
    }

    private void tell(PersonId whom) {
        act.executeWithoutResult(_ ->
                notices.tell(
                        Set.of(whom),
                        Occasion.RETURNED,
                        article,
                        newsroom.editor,
                        Map.of("reason", "缺少信源")));
    }

    private static MimeMessage received() {
        return SERVER.getReceivedMessages()[0];
    }

    private String outcome() {
        return jdbc.sql("select outcome from mail_outbox order by notice desc limit 1")
                .query(String.class)
                .single();
    }
}
