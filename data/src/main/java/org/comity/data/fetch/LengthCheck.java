package org.comity.data.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds a file that goes on behind the length that was announced. In HTTP/1.1 the client stops reading there and
 * sees nothing of the rest, so one more request asks for what follows. A server that knows no ranges stays unchecked;
 * a cut gzip or zip file is then found at import.
 */
final class LengthCheck {
    private LengthCheck() {}

    static void check(Wire wire, URI address, Wire.Answer answer, long size) throws IOException, InterruptedException {
        if (answer.header("accept-ranges").equals("none")
                || answer.header("transfer-encoding").contains("chunked")) {
            return;
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("Range", "bytes=%d-".formatted(size));
        Answers.validators(answer).forResume().ifPresent(mark -> headers.put("If-Range", mark));
        Wire.Answer behind = wire.get(address, headers);
        behind.body().cancel();
        long total = behind.status() == 200
                ? Answers.length(behind).orElse(size)
                : Answers.total(behind).orElse(behind.status() == 206 ? size + 1 : size);
        if (total > size) {
            throw FetchFailure.passing("it announced %d bytes, but its file has %d".formatted(size, total));
        }
    }
}
