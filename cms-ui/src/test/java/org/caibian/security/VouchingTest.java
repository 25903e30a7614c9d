package org.caibian.security;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.caibian.staff.Directories;
import org.caibian.staff.Vouched;
import org.caibian.staff.VouchedResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A hash takes its time: nobody waits for another's in their turn, and none is made for nothing.
 */
class VouchingTest {
    private static final Vouched WHO =
            new Vouched(
                    "https://id.caibian.example",
                    "sub-1",
                    "liqinghe",
                    "liqinghe",
                    "李清和",
                    Vouched.Address.NONE,
                    Set.of());

    private final Directories directories = mock(Directories.class);
    private final PasswordEncoder encoder = mock(PasswordEncoder.class);
    private final Vouching vouching =
            new Vouching(
                    directories,
                    mock(UserDetailsService.class),
                    new Passwords(encoder, RefusedPasswords.none(), EasyPasswords.in(List.of())));

    @BeforeEach
    void hash() {
        when(encoder.encode(any())).thenReturn("{noop}nobody knows");
    }

    @Test
    void whoeverIsNewHasTheirHashBeforeTheirTurn() {
        when(directories.arrive(eq(WHO), any()))
                .thenAnswer(_ -> {
                    verify(encoder).encode(any());
                    return new VouchedResult.Known("liqinghe");
                });

        vouching.letIn(WHO);

        verify(directories).arrive(eq(WHO), any());
    }

    @Test
    void whoeverHasComeBeforeNeedsNone() {
        when(directories.know(WHO)).thenReturn(true);
        when(directories.arrive(eq(WHO), any())).thenReturn(new VouchedResult.Known("liqinghe"));

        vouching.letIn(WHO);

        verify(encoder, never()).encode(any());
    }
}
