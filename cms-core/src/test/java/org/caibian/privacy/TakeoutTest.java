package org.caibian.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.caibian.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept about somebody is read before the first byte of it is handed out. */
class TakeoutTest {
    private static final PersonId YAN = new PersonId(3);

    private final DrawerRows rows = mock(DrawerRows.class);
    private final Readings readings = new Readings();

    @BeforeEach
    void somethingIsKept() {
        doAnswer(
                        asked -> {
                            Consumer<String> row = asked.getArgument(2);
                            row.accept("{\"a\": 1}");
                            return null;
                        })
                .when(rows)
                .each(any(), eq(YAN), any());
        when(rows.portrait(YAN)).thenReturn(Optional.empty());
    }

    @Test
    void theReadingIsOverBeforeTheFirstByteLeavesTheHouse() throws IOException {
        var out = new Slow();

        takeout(Takeout.MOST_BYTES).writeTo(out);

        assertThat(out.readingWasOver).isTrue();
        assertThat(first(out.all.toByteArray())).isEqualTo("[\n{\"a\": 1}\n]\n");
    }

    @Test
    void whatIsTooLargeIsNotHandedOutInPart() {
        var noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        when(rows.portrait(YAN)).thenReturn(Optional.of(noise));
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> takeout(50_000).writeTo(out))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("50000");

        assertThat(out.size()).isZero();
        assertThat(readings.open).isFalse();
    }

    private Takeout takeout(long most) {
        return new Takeout(YAN, rows, new TransactionTemplate(readings), most);
    }

    private static String first(byte[] zip) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(in.getNextEntry()).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Knows whether the database is still being read as it is handed something. */
    private final class Slow extends OutputStream {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private boolean readingWasOver = true;

        @Override
        public void write(int one) {
            readingWasOver &= !readings.open;
            all.write(one);
        }
    }

    /** Transactions of no database. */
    private static final class Readings extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1;

        private boolean open;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open = false;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open = false;
        }
    }
}
