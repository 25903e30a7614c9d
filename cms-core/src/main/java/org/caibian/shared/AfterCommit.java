package org.caibian.shared;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Waits for the end of an act before anybody else hears of it, so that nobody is told of what is
 * rolled back.
 */
public final class AfterCommit {
    private AfterCommit() {}

    /** Does {@code then} once the running transaction is committed; at once where none runs. */
    public static void run(Runnable then) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            then.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        then.run();
                    }
                });
    }

    /** The same, and no more than once in a transaction for what equals {@code what}. */
    public static void once(Object what, Runnable then) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            then.run();
        } else if (TransactionSynchronizationManager.getSynchronizations().stream()
                .noneMatch(each -> each instanceof Once waiting && waiting.what.equals(what))) {
            TransactionSynchronizationManager.registerSynchronization(new Once(what, then));
        }
    }

    private record Once(Object what, Runnable then) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            then.run();
        }
    }
}
