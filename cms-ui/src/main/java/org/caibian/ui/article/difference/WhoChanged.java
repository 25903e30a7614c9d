package org.caibian.ui.article.difference;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caibian.difference.Compared;
import org.caibian.difference.Credit;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Saying;

/** Says who made a change, as far as the journal knows. */
record WhoChanged(Function<PersonId, String> names) {

    String said(Credit credit) {
        var people =
                credit.people().stream()
                        .map(names)
                        .collect(Collectors.joining(Saying.words("list.comma")));
        if (people.isEmpty()) {
            return Saying.words("compare.nobody");
        }
        return credit.exact() || credit.people().size() == 1
                ? people
                : Saying.words("compare.among", people);
    }

    /** Whether of some change it is only known among whom it was made. */
    static boolean isUncertain(Compared compared) {
        var passages = compared.comparison().passages();
        return compared.byField().values().stream().anyMatch(credit -> !credit.exact())
                || IntStream.range(0, passages.size())
                        .filter(place -> passages.get(place).isChanged())
                        .anyMatch(place -> !compared.byPassage().get(place).exact());
    }
}
