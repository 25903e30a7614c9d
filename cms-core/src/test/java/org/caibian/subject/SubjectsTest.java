package org.caibian.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private static final PersonId LI = new PersonId(3);

    private final SubjectRows rows = mock(SubjectRows.class);
    private final Administrators administrators = mock(Administrators.class);
    private final Ledger ledger = mock(Ledger.class);
    private final Subjects subjects = new Subjects(rows, administrators, ledger);

    @Test
    void aHouseHasNoMoreTopicsThanItsListShows() {
        when(administrators.may(HouseAct.ADD_TOPIC, LI)).thenReturn(true);
        when(rows.addTopic("port", "港口")).thenReturn(true);
        when(rows.countTopics()).thenReturn(Subjects.MOST_TOPICS, Subjects.MOST_TOPICS - 1);

        assertThat(subjects.addTopic("port", "港口", LI)).isEqualTo(SubjectResult.FULL);

        verify(rows, never()).addTopic(any(), any());
        verifyNoInteractions(ledger);
        assertThat(subjects.addTopic("port", "港口", LI)).isEqualTo(SubjectResult.ADDED);
    }
}
