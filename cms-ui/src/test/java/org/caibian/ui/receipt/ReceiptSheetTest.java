package org.caibian.ui.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.publication.Channel;
import org.caibian.publication.Receipt;
import org.caibian.publication.Withdrawal;
import org.caibian.publication.WithdrawnStory;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class ReceiptSheetTest extends BrowserlessTest {
    private static final ArticleId ARTICLE = new ArticleId(1001);
    private static final PersonId HAN = new PersonId(4);
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private final Moments moments = mock(Moments.class);

    @BeforeEach
    void clock() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.exact(any())).thenReturn("2026-11-23 09:00:00");
        when(moments.clock(any())).thenReturn("09:00:00");
        when(moments.year(any())).thenReturn("2026");
    }

    @Test
    void itSaysWhatReadersLostAndWhereItStood() {
        var said = sheet(gone(Channel.STORY), Optional.empty());

        assertThat(said).contains("浮标换装", "财经，/story/1001，", "有误。", "2026-17", "1处，都已确认");
    }

    @Test
    void aPictureOtherStoriesShowIsNoChannelThatLetGo() {
        var stays = line(Channel.PICTURE, Optional.empty(), List.of("/story/12", "/story/15"), "");

        assertThat(sheet(stays, Optional.empty()))
                .contains("另文仍用，不计下线", "同一图片另见/story/12、/story/15", "1处：0处已确认，1处另文仍用")
                .doesNotContain("没有可查的地址");
    }

    @Test
    void whatWasAskedOfItsOtherPicturesIsSaidToo() {
        var stays = line(Channel.PICTURE, Optional.empty(), List.of("/story/12"), "/media/a");

        assertThat(sheet(stays, Optional.empty())).contains("同一图片另见/story/12；其余查过1处，均不见");
    }

    @Test
    void onceReadersHaveItAgainNothingIsLookedForAndOtherReceiptsAreNamed() {
        var open = line(Channel.SEARCH, Optional.empty(), List.of(), "/search?q=1");
        var file = file(open, Optional.of(NINE.plusSeconds(60)));

        var said = sheet(open, Optional.of(NINE.plusSeconds(60)));
        var beside = new ReceiptCourse(file, moments).getElement().getTextRecursively();

        assertThat(said).contains("读者已重新看到，不再查").doesNotContain("继续查");
        assertThat(beside)
                .contains("读者已于2026-11-23 09:00:00重新看到", "2026-18")
                .doesNotContain("等待其余渠道");
    }

    @Test
    void entriesOfTheLedgerAreNamedFromFirstToLastAndOneAlone() {
        assertThat(sheet(entry(822))).contains("第822条").doesNotContain("至");
        assertThat(sheet(entry(822), entry(825))).contains("第822至825条");
    }

    private String sheet(Entry... ledger) {
        return sheet(file(gone(Channel.STORY), Optional.empty(), false, List.of(ledger)));
    }

    private static Entry entry(long number) {
        return new Entry(
                number, NINE, Act.WITHDRAWN, Optional.of(HAN), Optional.of(ARTICLE), Map.of());
    }

    @Test
    void whereItIsStillToBeHadIsSaidInWords() {
        var one = here("/section/caijing");
        var many = here("/story/11 /search?q=%E6%B5%AE%E6%A0%87 /story/13 /story/14 /story/15");

        assertThat(sheet(one, Optional.empty())).contains("仍见于/section/caijing；已查4次");
        assertThat(sheet(many, Optional.empty()))
                .contains("仍见于/story/11、/search?q=浮标、/story/13等5处；已查4次")
                .doesNotContain("/story/14");
    }

    private static Receipt.Line here(String where) {
        return new Receipt.Line(
                Channel.NEIGHBOURS,
                4,
                Optional.of(NINE),
                Optional.of(NINE),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                where,
                List.of());
    }

    @Test
    void whoPulledAFlashBackIsSaidToHaveDoneThat() {
        var file = file(gone(Channel.STORY), Optional.empty(), true, List.of());

        assertThat(sheet(file)).contains("发后审撤回韩竞川").doesNotContain("决定");
    }

    private String sheet(Receipt.Line line, Optional<Instant> returned) {
        return sheet(file(line, returned));
    }

    private String sheet(ReceiptFile file) {
        return new ReceiptSheet(file, "晨岸", moments).getElement().getTextRecursively();
    }

    private static ReceiptFile file(Receipt.Line line, Optional<Instant> returned) {
        return file(line, returned, false, List.of());
    }

    private static ReceiptFile file(
            Receipt.Line line, Optional<Instant> returned, boolean pulledBack, List<Entry> ledger) {
        var done =
                new Withdrawal(
                        17,
                        ARTICLE,
                        1,
                        "有误。",
                        HAN,
                        NINE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(HAN),
                        Optional.of(NINE),
                        false,
                        pulledBack,
                        returned);
        var lost = new Receipt.Lost("浮标换装", "财经", "/story/1001", NINE, NINE);
        return new ReceiptFile(
                new Receipt(done, lost, List.of(line)),
                "0123456789abcdef0123456789abcdef",
                false,
                ledger,
                List.of(another()),
                Map.of(HAN, "韩竞川"));
    }

    private static WithdrawnStory another() {
        return new WithdrawnStory(
                18,
                ARTICLE,
                "浮标换装完成",
                new DeskId(1),
                NINE,
                "韩竞川",
                Optional.empty(),
                "又有误。",
                false,
                false,
                7,
                7,
                0,
                Optional.empty());
    }

    private static Receipt.Line gone(Channel channel) {
        return line(channel, Optional.of(NINE), List.of(), "/story/1001");
    }

    private static Receipt.Line line(
            Channel channel, Optional<Instant> gone, List<String> stays, String seen) {
        var staysAt = stays.isEmpty() ? Optional.<Instant>empty() : Optional.of(NINE);
        return new Receipt.Line(
                channel,
                1,
                Optional.of(NINE),
                Optional.of(NINE),
                gone,
                staysAt,
                stays,
                false,
                seen,
                List.of());
    }
}
