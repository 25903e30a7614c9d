package org.caibian.api;

import java.util.Map;

/** The answer a request was given, as it goes over the wire: all of it is JSON. */
record KeptAnswer(int status, Map<String, String> headers, String body) {

    KeptAnswer {
        headers = Map.copyOf(headers);
    }

    boolean isFailure() {
        return status >= 500;
    }
}
