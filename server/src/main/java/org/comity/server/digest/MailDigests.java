package org.comity.server.digest;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.digest.DigestSetting;
import org.comity.desk.team.Account;
import org.comity.server.page.Language;
import org.comity.server.page.Languages;
import org.comity.server.sign.OpenDesk;
import org.comity.server.sign.SignSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Writes to accounts that asked for it, at most once a day or week, and only when there is something to tell. A mail names
 * what was changed and where it stands, never what it says: mail is read in more places than the desk.
 */
@Component
final class MailDigests implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(MailDigests.class);
    private static final Duration LOOK = Duration.ofMinutes(15);
    private static final int MOST = 200;

    private final OpenDesk desk;
    private final MailSettings settings;
    private final SignSettings signing;
    private final Language language;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("mail-digests").factory());

    MailDigests(OpenDesk desk, MailSettings settings, SignSettings signing, Languages languages) {
        this.desk = desk;
        this.settings = settings;
        this.signing = signing;
        this.language = languages.of("");
    }

    @Override
    public void afterPropertiesSet() {
        if (settings.host().isPresent()) {
            var _ = clock.scheduleWithFixedDelay(this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            send(Instant.now());
        } catch (RuntimeException e) { // the next look comes; what was not sent is sent then
            LOG.error("Mail digests failed.", e);
        }
    }

    /** Sends what is due at a moment; returns how many mails went out. One that fails is tried again at the next look. */
    int send(Instant now) {
        if (settings.host().isEmpty()) {
            return 0;
        }
        int sent = 0;
        Mailer mailer = new Mailer(settings);
        List<DigestSetting> all =
                desk.get().read(Actor.LOCAL, tx -> tx.digests().toBeMailed());
        for (DigestSetting setting : all) {
            if (setting.isDue(now)) {
                sent += send(mailer, setting, now) ? 1 : 0;
            }
        }
        return sent;
    }

    private boolean send(Mailer mailer, DigestSetting setting, Instant now) {
        Desk open = desk.get();
        Actor account = Actor.of(setting.account());
        List<News> changes =
                open.read(account, tx -> News.of(tx, setting.account(), setting.sentRow(), MOST, language));
        List<News> news = News.joined(changes, late(open, account, setting, now), MOST);
        if (news.isEmpty()) {
            return false;
        }
        String to = open.read(Actor.LOCAL, tx -> tx.get(Account.class, setting.account()))
                .record()
                .mail();
        try {
            mailer.send(to, language.text("mail.subject", news.size()), text(news), now);
        } catch (MessagingException e) {
            LOG.warn("The digest of {} cannot be sent ({}).", setting.account(), e.getMessage());
            return false;
        }
        open.write(Actor.LOCAL, tx -> {
            long row =
                    changes.isEmpty() ? setting.sentRow() : changes.getFirst().row();
            tx.digests().sent(setting.account(), row, now);
            return now;
        });
        return true;
    }

    /** What is overdue and was not in the mail before. */
    private List<News> late(Desk open, Actor account, DigestSetting setting, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        Optional<LocalDate> told = setting.sentAt().map(last -> LocalDate.ofInstant(last, ZoneId.systemDefault()));
        return open.read(account, tx -> News.late(tx, setting.account(), today, language)).stream()
                .filter(one -> told.map(day ->
                                LocalDate.ofInstant(one.when(), ZoneOffset.UTC).isAfter(day))
                        .orElse(true))
                .toList();
    }

    private String text(List<News> news) {
        String mark = news.stream().map(News::mark).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(" · "));
        String base = signing.publicAddress().map(Object::toString).orElse("");
        StringBuilder text = new StringBuilder(mark).append("\n\n");
        text.append(language.text("mail.lead", news.size())).append("\n\n");
        for (News one : news) {
            text.append("- ")
                    .append(one.when().toString(), 0, 16)
                    .append(" UTC: ")
                    .append(one.title())
                    .append("\n  ")
                    .append(base)
                    .append(one.address())
                    .append('\n');
        }
        return text.append('\n')
                .append(language.text("mail.end"))
                .append("\n\n")
                .append(mark)
                .append('\n')
                .toString();
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
