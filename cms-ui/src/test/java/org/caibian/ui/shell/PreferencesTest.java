package org.caibian.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private final VaadinRequest request = mock(VaadinRequest.class);

    @Test
    void beforeAnythingWasChosenTheDeskSpeaksWhatTheBrowserPrefers() {
        when(request.getHeader("Accept-Language")).thenReturn("en-US,en;q=0.9");

        assertThat(Preferences.language(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whereTheBrowserSaysNothingTheDeskSpeaksChinese() {
        assertThat(Preferences.language(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whatWasChosenCountsWhateverTheBrowserPrefers() {
        when(request.getHeader("Accept-Language")).thenReturn("en-US,en;q=0.9");
        when(request.getCookies())
                .thenReturn(new Cookie[] {Preferences.spoken(Locale.SIMPLIFIED_CHINESE)});

        assertThat(Preferences.language(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }
}
