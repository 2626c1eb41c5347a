package org.comity.server.publish;

import java.time.LocalDate;
import java.util.List;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.server.page.Language;

/**
 * A kind of record of which pages can be made public. A bean of this type is all that a kind needs: its preview and act
 * are then at {@code /desk/KIND/ID/publish}, its page at {@code /public/SORT/ID}.
 */
public interface Publishable {
    /** The kind of the records, as {@code explainer}. */
    String kind();

    /** How the address names them, as {@code explainers}. */
    String sort();

    /** The page as it would be public now; who reads it in preview may read the record. */
    PublicPage page(ReadTx tx, String id, Language language);

    /** What who approves must know beside the preview, as what stays out; never public. */
    default List<String> remarks(ReadTx tx, String id, Language language) {
        return List.of();
    }

    /** What the record itself is told when it is made public. */
    default void approve(WriteTx tx, String id, LocalDate day) {}
}
