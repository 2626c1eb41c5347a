package org.comity.server.digest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.sign.OpenDesk;
import org.comity.server.sign.SignSettings;
import org.comity.workbench.output.AtomFeed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * {@code /feeds/SECRET/changes.atom}: what concerns the account whose feed it is, as that account may read it at the moment.
 * Who holds the address needs nothing else; it only reads, and ends when the account makes another or ends it.
 */
@Controller
class FeedPage {
    private static final int MOST = 100;
    private final OpenDesk desk;
    private final SignSettings signing;

    FeedPage(OpenDesk desk, SignSettings signing) {
        this.desk = desk;
        this.signing = signing;
    }

    @GetMapping(value = "/feeds/{secret:[A-Za-z0-9_]+}/changes.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    String changes(
            @PathVariable String secret, Switches switches, HttpServletRequest request, HttpServletResponse response) {
        String account = desk.get()
                .read(Actor.LOCAL, tx -> tx.digests().findFeed(secret))
                .orElseThrow(() -> new Wrong(404, "not-found", "There is no such feed, or it has ended."));
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        Language language = switches.language();
        return desk.get().read(Actor.of(account), tx -> {
            List<News> news = News.joined(
                    News.of(tx, account, 0, MOST, language),
                    News.late(tx, account, LocalDate.now(ZoneId.systemDefault()), language),
                    MOST);
            Instant made = tx.digests().of(account).feedMade().orElse(Instant.EPOCH);
            String base = base(signing, request);
            AtomFeed.Head head = new AtomFeed.Head(
                    "feed " + account,
                    language.text("feed.title", account),
                    language.text("feed.subtitle"),
                    news.isEmpty() ? made : news.getFirst().when(),
                    base + "/desk/mine",
                    Optional.empty());
            return AtomFeed.of(head, news.stream().map(one -> entry(base, one)).toList());
        });
    }

    private static AtomFeed.Entry entry(String base, News news) {
        return new AtomFeed.Entry(
                news.hash(),
                news.title(),
                news.when(),
                news.who(),
                news.mark(),
                base + news.address(),
                news.mark() + "\n" + news.text());
    }

    /** The address that people type, else the one that was asked. */
    static String base(SignSettings signing, HttpServletRequest request) {
        return signing.publicAddress().map(Object::toString).orElseGet(() -> {
            String asked = request.getRequestURL().toString();
            return asked.substring(0, asked.length() - request.getRequestURI().length());
        });
    }
}
