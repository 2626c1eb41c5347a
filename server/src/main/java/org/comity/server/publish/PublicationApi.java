package org.comity.server.publish;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.desk.ReadTx;
import org.comity.desk.promise.Publication;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts of {@link PublishPage} for programs: look at the preview, approve the digest of just that, take it back. */
@RestController
@RequestMapping("/api/v1/desk/{kind:[a-z_]+}/{id}/publication")
@Tag(name = "Publications", description = "What is public of a record by an explicit act, with its approver and date.")
class PublicationApi {
    private final DeskDoor door;
    private final Publisher publisher;

    PublicationApi(DeskDoor door, Publisher publisher) {
        this.door = door;
        this.publisher = publisher;
    }

    /**
     * What would be public, and what was.
     *
     * @param address where everyone reads it
     * @param digest of the preview, which an approval names
     * @param page the preview
     * @param remarks what stays out; never public
     * @param isPublic whether the last act holds
     */
    record Preview(
            String address, String digest, PublicPage page, List<String> remarks, boolean isPublic, List<Done> acts) {}

    /** An act: who approved which text on which day, and when it was taken back. */
    record Done(
            String approver,
            LocalDate dated,
            String digest,
            String note,
            @Nullable LocalDate withdrawn) {
        static Done of(Publication act) {
            return new Done(
                    act.approver(),
                    act.dated(),
                    act.digest(),
                    act.note(),
                    act.withdrawn().orElse(null));
        }
    }

    /** An approval of the preview that has the digest. */
    record Approval(@Nullable String digest, @Nullable String note) {}

    @GetMapping
    @Operation(
            operationId = "publicationPreview",
            summary = "The page as everyone would read it, its digest, and the acts")
    Preview preview(@PathVariable String kind, @PathVariable String id, Switches switches) {
        Publishable of = publisher.needKind(kind);
        return door.read(tx -> preview(tx, of, id, switches));
    }

    private static Preview preview(ReadTx tx, Publishable of, String id, Switches switches) {
        PublishPage.record(tx, of, id);
        PublicPage page = of.page(tx, id, switches.language());
        List<Publication> acts = tx.published(of.kind(), id);
        return new Preview(
                PublishPage.address(of, id),
                page.digest(),
                page,
                of.remarks(tx, id, switches.language()),
                Publisher.current(tx, of.kind(), id).isPresent(),
                acts.stream().map(Done::of).toList());
    }

    @PostMapping
    @Operation(operationId = "publish", summary = "Makes public what the preview of this digest showed")
    ResponseEntity<Preview> publish(
            @PathVariable String kind, @PathVariable String id, @RequestBody Approval approval, Switches switches) {
        Publishable of = publisher.needKind(kind);
        String digest = Optional.ofNullable(approval.digest())
                .orElseThrow(() -> new Wrong(
                        400,
                        "bad-request",
                        "Name the digest of the preview that you looked at: {\"digest\": \"...\"}."));
        String note = Optional.ofNullable(approval.note()).orElse("").strip();
        Preview now = door.write(tx -> {
            PublishPage.record(tx, of, id);
            publisher.publish(tx, of, id, digest, note, door.today(), switches.language());
            return preview(tx, of, id, switches);
        });
        return ResponseEntity.created(URI.create(now.address())).body(now);
    }

    @DeleteMapping
    @Operation(operationId = "withdraw", summary = "Takes back what is public; that it was stays on record")
    Preview withdraw(@PathVariable String kind, @PathVariable String id, Switches switches) {
        Publishable of = publisher.needKind(kind);
        return door.write(tx -> {
            PublishPage.record(tx, of, id);
            publisher.withdraw(tx, of, id, door.today());
            return preview(tx, of, id, switches);
        });
    }
}
