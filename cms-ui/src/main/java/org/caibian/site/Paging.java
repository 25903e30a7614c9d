package org.caibian.site;

import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.Keyset;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Where a reader goes on in a list; what cannot be a place in one is a bad request. */
final class Paging {

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

    /** The page of a list that goes on behind {@code place}. */
    static String earlier(String address, Keyset place) {
        return address + (address.contains("?") ? "&" : "?") + "before=" + place.encoded();
    }
}
