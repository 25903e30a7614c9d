package org.caibian.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caibian.manuscript.Problem;
import org.caibian.shared.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The API's words in Chinese and English, its own and those the desk says too. */
@Component
class Wording {

    static final Locale CHINESE = Locale.CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    Wording() {
        words.setBasenames("api-problems", "vaadin-i18n/translations");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(CHINESE);
    }

    /** The language a caller asks for that is spoken here; Chinese where none is. */
    static Locale language(String accepted) {
        return Language.wished(accepted) == Language.EN ? ENGLISH : CHINESE;
    }

    /** Further words of the house, which are said in the language of the answer. */
    record Keys(List<String> keys) {
        Keys {
            keys = List.copyOf(keys);
        }

        static Keys of(String prefix, List<? extends Enum<?>> values) {
            return new Keys(values.stream().map(value -> prefix + value.name()).toList());
        }
    }

    String say(String key, Locale language, List<Object> about) {
        var details = about.stream().map(each -> inWords(each, language)).toArray();
        return words.getMessage(key, details, language);
    }

    private Object inWords(Object detail, Locale language) {
        return detail instanceof Keys(var keys)
                ? keys.stream()
                        .map(key -> say(key, language))
                        .collect(Collectors.joining(say("list.comma", language)))
                : detail;
    }

    String say(String key, Locale language) {
        return say(key, language, List.of());
    }

    String say(Problem problem, Locale language) {
        var field = say("field." + problem.field(), language, List.of(problem.limit()));
        return say("problem." + problem.fault(), language, List.of(field, problem.limit()));
    }
}
