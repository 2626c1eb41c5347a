package org.comity.server.digest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.change.FollowedChange;
import org.comity.desk.digest.DigestSetting.Every;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Account;
import org.comity.desk.team.Mention;
import org.comity.desk.team.Watch;
import org.comity.server.desk.Addresses;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.Fields;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.sign.SignSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/mine}: what concerns oneself: comments that call, changes of what one watches, and how one hears of them. */
@Controller
@RequestMapping("/desk/mine")
class MinePage {
    private static final int MOST = 50;
    private static final String AGAIN = "redirect:/desk/mine";
    private final DeskDoor door;
    private final SignSettings signing;
    private final MailSettings mail;

    MinePage(DeskDoor door, SignSettings signing, MailSettings mail) {
        this.door = door;
        this.signing = signing;
        this.mail = mail;
    }

    /** A record that is watched or looked after. */
    record Watched(String id, String name, String address) {}

    @GetMapping
    String mine(Switches switches, Model model) {
        return door.read(tx -> fill(tx, switches, model));
    }

    private String fill(ReadTx tx, Switches switches, Model model) {
        String account = tx.actor().name();
        model.addAttribute("local", tx.actor().equals(Actor.LOCAL));
        List<News> news = News.of(tx, account, 0, MOST, switches.language());
        List<News> late = News.late(tx, account, door.today(), switches.language());
        model.addAttribute("news", news);
        model.addAttribute("late", late.stream().limit(MOST).toList());
        model.addAttribute("lateMore", Math.max(0, late.size() - MOST));
        model.addAttribute("unseen", unseen(tx).size());
        model.addAttribute("watched", watched(tx, account));
        List<Kept<FollowedChange>> followed = followed(tx, account);
        model.addAttribute(
                "followed",
                followed.stream()
                        .map(kept -> new Watched(kept.id(), kept.record().sentence(), Addresses.of(tx, kept.head())))
                        .sorted(java.util.Comparator.comparing(Watched::name))
                        .toList());
        model.addAttribute("setting", tx.digests().of(account));
        model.addAttribute("every", Every.values());
        model.addAttribute("mailed", mail.host().isPresent());
        model.addAttribute(
                "address",
                tx.find(Account.class, account)
                        .map(kept -> kept.record().mail())
                        .orElse(""));
        model.addAttribute(
                "mark",
                Stream.concat(
                                Stream.concat(news.stream(), late.stream()).map(News::mark),
                                followed.stream()
                                        .map(kept -> kept.head().placing().mark()))
                        .distinct()
                        .sorted()
                        .collect(java.util.stream.Collectors.joining(" · ")));
        return "digest/mine";
    }

    private static List<Kept<Mention>> unseen(ReadTx tx) {
        return tx.list(Mention.class, Query.where("account", tx.actor().name()).absent("seen"));
    }

    private static List<Watched> watched(ReadTx tx, String account) {
        return tx.list(Watch.class, Query.where("account", account)).stream()
                .flatMap(watch -> tx.findAny(watch.record().about()).stream())
                .map(kept -> new Watched(kept.id(), Fields.name(kept), Addresses.of(tx, kept.head())))
                .sorted(java.util.Comparator.comparing(Watched::name))
                .toList();
    }

    /** The changes that it was given to look after and that are not closed. */
    private static List<Kept<FollowedChange>> followed(ReadTx tx, String account) {
        return tx.list(FollowedChange.class, Query.where("account", account)).stream()
                .filter(kept -> kept.record().state() != FollowedChange.State.CLOSED)
                .toList();
    }

    @PostMapping("/seen")
    String seen() {
        return door.write(tx -> {
            for (Kept<Mention> kept : unseen(tx)) {
                Mention mention = kept.record();
                tx.change(
                        new Mention(mention.id(), mention.comment(), mention.account(), Optional.of(tx.now())),
                        kept.version());
            }
            return AGAIN;
        });
    }

    /** Makes the feed's address anew; it is shown once, because only its hash is kept. */
    @PostMapping("/feed")
    String feed(HttpServletRequest request, Switches switches, Model model) {
        String secret = door.write(tx -> {
            member(tx);
            tx.event("feed-made", "account", tx.actor().name(), java.util.Map.of());
            return tx.digests().makeFeed(tx.actor().name(), tx.now());
        });
        model.addAttribute("feed", FeedPage.base(signing, request) + "/feeds/" + secret + "/changes.atom");
        return door.read(tx -> fill(tx, switches, model));
    }

    @PostMapping("/feed/end")
    String endFeed() {
        return door.write(tx -> {
            member(tx);
            tx.digests().endFeed(tx.actor().name());
            tx.event("feed-ended", "account", tx.actor().name(), java.util.Map.of());
            return AGAIN;
        });
    }

    @PostMapping("/mail")
    String mail(@RequestParam Every every) {
        return door.write(tx -> {
            member(tx);
            tx.digests().setMail(tx.actor().name(), every);
            return AGAIN;
        });
    }

    private static void member(WriteTx tx) {
        if (tx.actor().equals(Actor.LOCAL)) {
            throw new Wrong(400, "no-account", "This is for accounts; there is none at this machine yet.");
        }
    }
}
