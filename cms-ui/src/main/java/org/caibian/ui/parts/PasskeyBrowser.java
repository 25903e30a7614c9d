package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import org.caibian.security.PasskeyCeremonies;
import org.caibian.security.PasskeyToMake;
import org.caibian.security.PasskeyToSign;
import org.springframework.stereotype.Service;

/** What a browser does about passkeys: says whether it can, makes one, has one sign. */
@Service
public class PasskeyBrowser {

    /** It has to know of passkeys, and to be where those of the house work. */
    private static final String IS_ABLE =
            """
            return location.origin === $0
              && !!window.PublicKeyCredential?.parseRequestOptionsFromJSON
            """;

    /** Nothing where its person did not want to after all, or no device of theirs can. */
    private static final String MAKE =
            """
            return navigator.credentials
              .create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse($0))})
              .then(made => JSON.stringify(made), () => '')
            """;

    private static final String SIGN =
            """
            return navigator.credentials
              .get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse($0))})
              .then(signed => JSON.stringify(signed), () => '')
            """;

    private final PasskeyCeremonies ceremonies;

    PasskeyBrowser(PasskeyCeremonies ceremonies) {
        this.ceremonies = ceremonies;
    }

    /** Where alone passkeys of the house work. */
    public String origin() {
        return ceremonies.origin();
    }

    /** Tells {@code then} whether {@code part} is shown in a browser that can. */
    public void isAble(Component part, SerializableConsumer<Boolean> then) {
        part.getElement().executeJs(IS_ABLE, origin()).then(Boolean.class, then);
    }

    /** Has it make one; what it answers is empty where nothing came of it. */
    public void make(Component part, PasskeyToMake asked, SerializableConsumer<String> then) {
        part.getElement().executeJs(MAKE, asked.json()).then(String.class, then);
    }

    /** Has one sign; what it answers is empty where nothing came of it. */
    public void sign(Component part, PasskeyToSign asked, SerializableConsumer<String> then) {
        part.getElement().executeJs(SIGN, asked.json()).then(String.class, then);
    }
}
