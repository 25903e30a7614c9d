package org.caibian.signin;

import java.util.List;

/** What came of confirming a second factor with its first code. */
public sealed interface SetUpResult {

    /** It is in use; its recovery codes are told this once. */
    record SetUp(List<String> recoveryCodes) implements SetUpResult {
        public SetUp {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "SetUp";
        }
    }

    /** The code was not right, or none is looked at for a while. */
    record Refused(CodeResult why) implements SetUpResult {}
}
