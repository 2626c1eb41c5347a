package org.comity.server.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Attachment;
import org.comity.server.page.Switches;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files beside records: always saved, never shown by the browser as a page of ours. */
@Controller
class AttachmentPages {
    private final DeskDoor door;

    AttachmentPages(DeskDoor door) {
        this.door = door;
    }

    @PostMapping(value = "/desk/attachment", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String add(@RequestParam String about, @RequestParam MultipartFile file, Switches switches) throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
        try (InputStream bytes = file.getInputStream()) {
            door.attachments().add(door.actor(), about, name, bytes);
        }
        String address = door.read(tx ->
                tx.findAny(about).map(kept -> Addresses.of(tx, kept.head())).orElse("/plan"));
        return "redirect:" + switches.across(address) + "#attachments";
    }

    @GetMapping("/desk/attachment/{id}/file")
    ResponseEntity<InputStreamResource> file(@PathVariable String id) {
        Kept<Attachment> kept = door.read(tx -> tx.get(Attachment.class, id));
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(kept.record().name(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(kept.record().size())
                .body(new InputStreamResource(door.attachments().open(door.actor(), id)));
    }
}
