/** The ledger (审计台账): an append-only record of every act, written in the transaction of the act. */
@NullMarked
package org.caibian.ledger;

import org.jspecify.annotations.NullMarked;
