package org.comity.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.comity.server.sign.Door;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every address that changes something asks for the token of the session, whatever sort of body it takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormTokenTest {
    private final Guarded guarded = Guarded.start();

    @AfterAll
    void stop() {
        guarded.close();
    }

    @Test
    void noAddressChangesAnythingWithoutTheTokenOfTheSession() {
        Visitor visitor = guarded.as("coordinator");
        String another = guarded.as("officer").formToken("/desk/me");
        String own = visitor.formToken("/desk/me");
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Walk.Declared one : Walk.declared(guarded)) {
            String path = new Walk(guarded, List.of("none-measure-a"))
                    .filled(one.pattern())
                    .getFirst();
            boolean reads = one.method() == RequestMethod.GET || path.equals("/error");
            if (reads || Door.of(PathContainer.parsePath(path)).isEmpty()) {
                continue;
            }
            tried++;
            for (String type : List.of("application/x-www-form-urlencoded", "application/json", "text/plain")) {
                refused(visitor.send(one.method().name(), path, "", "Content-Type", type), one, wrong);
                refused(
                        visitor.send(one.method().name(), path, "", "Content-Type", type, "X-CSRF-TOKEN", another),
                        one,
                        wrong);
            }
            own = visitor.formToken("/desk/me"); // some acts give the session a new one
            HttpResponse<String> let = visitor.send(
                    one.method().name(), path, "", "Content-Type", "application/json", "X-CSRF-TOKEN", own);
            if (let.body().contains("form-too-old") || let.statusCode() >= 500) {
                wrong.add("%s with its token: %d".formatted(one, let.statusCode()));
            }
            if (path.equals("/sign-out")) {
                visitor = guarded.as("coordinator");
                own = visitor.formToken("/desk/me");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).as("addresses that change something").isGreaterThan(20);
    }

    private static void refused(HttpResponse<String> answer, Walk.Declared one, List<String> wrong) {
        if (answer.statusCode() != 403) {
            wrong.add("%s without its token: %d".formatted(one, answer.statusCode()));
        }
    }
}
