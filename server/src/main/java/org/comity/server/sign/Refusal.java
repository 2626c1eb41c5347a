package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.comity.desk.DeskException;
import org.comity.server.desk.DeskFaults;
import org.comity.server.page.Wrong;

/** An answer given before any page is reached: the same sentence and form as any other mistake. */
record Refusal(Wrong wrong) {
    static Refusal of(int status, String code, String sentence) {
        return new Refusal(new Wrong(status, code, sentence));
    }

    static Refusal of(DeskException fault) {
        return new Refusal(DeskFaults.wrong(fault));
    }

    /** Lets the page of mistakes answer; it finds the sentence in the request. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(Wrong.ATTRIBUTE, wrong);
        response.sendError(wrong.status());
    }
}
