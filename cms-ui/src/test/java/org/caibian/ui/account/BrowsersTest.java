package org.caibian.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class BrowsersTest extends BrowserlessTest {

    @Test
    void eachIsCalledWhatPeopleCallIt() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(
                        Browsers.called(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"))
                .isEqualTo("电脑，Edge（Windows）");
        assertThat(
                        Browsers.called(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60"))
                .isEqualTo("手机，微信（iPhone）");
        assertThat(
                        Browsers.called(
                                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15"))
                .isEqualTo("电脑，Safari（Mac）");
        assertThat(Browsers.called("curl/8.17")).isEqualTo("浏览器");
    }
}
