package org.caibian.site;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caibian.shared.Keyset;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Where a reader goes on in a list; what cannot be a place in one is a bad request. */
final class Paging {

    /** No list in the house's order is longer. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    private Paging() {}

    static Keyset from(Optional<String> before) {
        return before.map(Paging::from).orElse(Keyset.START);
    }

    private static Keyset from(String before) {
        return Keyset.parse(before)
                .filter(place -> place.id() > 0)
                .filter(place -> place.at().isAfter(Instant.EPOCH))
                .filter(place -> !place.at().isAfter(Keyset.START.at()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** How many come before a reader's page of a list that stands in an order of the house's. */
    static int behind(Optional<String> from) {
        return from.map(
                        typed -> {
                            if (!NUMBER.matcher(typed).matches()) {
                                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                            }
                            return Integer.valueOf(typed);
                        })
                .orElse(0);
    }

    /** The page of such a list that goes on behind so many. */
    static String behind(String address, int from) {
        return address + "?from=" + from;
    }

    /** The page of a list that goes on behind {@code place}. */
    static String earlier(String address, Keyset place) {
        return address + (address.contains("?") ? "&" : "?") + "before=" + place.encoded();
    }
}
