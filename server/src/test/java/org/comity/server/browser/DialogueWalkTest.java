package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.sign.Accounts;
import org.comity.server.sign.Guarded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a dispute to a negotiation that two named officers edit and a third never sees, on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialogueWalkTest {
    private final Guarded guarded = Guarded.start();
    private Browser browser;

    @BeforeAll
    void start() {
        guarded.desk().write(Actor.LOCAL, tx -> {
            Accounts.add(tx, "colleague", "Colleague", "", Optional.of(Guarded.TRADE));
            Guarded.givePassword(tx, "colleague");
            Accounts.give(tx, "colleague", Role.OFFICER, Optional.of(Guarded.TRADE));
            return tx;
        });
        browser = Browser.start(guarded.server().address());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        guarded.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void fromADisputeToANegotiation(int width) throws IOException {
        String title = "Fishing on the lake " + width;
        Page officer = as("officer", width);
        aDispute(officer, title);
        theWordsOfBothSides(officer);
        aStep(officer);
        String negotiation = aNegotiation(officer);
        Page lead = as("lead", width);
        lead.navigate(guarded.server().address() + "/dialogue");
        assertThat(lead.locator("#register").textContent()).contains(title);
        assertThat(lead.locator("#negotiations").textContent()).doesNotContain(title);
        browser.check(lead);
        twoWhoEdit(officer, as("colleague", width), negotiation);
    }

    private Page as(String account, int width) {
        Page page = browser.open(width, "/sign-in");
        page.locator("input[name=name]").fill(account);
        page.locator("input[name=password]").fill(Guarded.PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(Pattern.compile("^(?!.*sign-in).*$"));
        return page;
    }

    private void aDispute(Page page, String title) throws IOException {
        page.navigate(guarded.server().address() + "/dialogue");
        browser.check(page);
        page.locator("a[href='/desk/difference/new']").click();
        page.locator("input[name=title]").fill(title);
        page.locator("select[name=home]").selectOption("PER");
        page.locator("select[name=partner]").selectOption("BRA");
        page.locator("select[name=kind]").selectOption("river");
        page.locator("input[name=differOn]").fill("level");
        page.locator("select[name=owner]").selectOption(new SelectOption().setLabel("Trade"));
        save(page);
        page.waitForURL(Pattern.compile(".*/dialogue/[0-9A-Z]+$"));
        assertThat(page.locator("#quotation").textContent())
                .contains("No text of Peru held.", "No text of Brazil held.");
        browser.check(page);
    }

    private void theWordsOfBothSides(Page page) throws IOException {
        words(page, "PER", "Lago", "The level is ours to set.");
        assertThat(page.locator("#quotation").textContent())
                .contains("The level is ours to set.", "No text of Brazil held.");
        words(page, "BRA", "Lagoa", "The level is set together.");
        assertThat(page.locator(".voice").allTextContents())
                .satisfiesExactly(
                        home -> assertThat(home).contains("Lago", "The level is ours to set."),
                        partner -> assertThat(partner).contains("Lagoa", "The level is set together."));
        browser.check(page);
    }

    private static void words(Page page, String party, String name, String text) {
        page.locator("#quotation a.add").click();
        page.locator("select[name=party]").selectOption(party);
        page.locator("input[name=name]").fill(name);
        page.locator("textarea[name=text]").fill(text);
        page.locator("input[name=dated]").fill("2020-05-01");
        page.locator("input[name=source]").fill("Gazette of " + party);
        page.locator("input[name=address]").fill("https://example.org/" + party);
        save(page);
        page.waitForURL(Pattern.compile(".*/dialogue/[0-9A-Z]+$"));
    }

    private void aStep(Page page) throws IOException {
        page.locator("#ladder_step a.add").click();
        page.locator("input[name=place]").fill("1");
        page.locator("input[name=step]").fill("Exchange the readings of the gauges");
        page.locator("input[name=actor]").fill("both water offices");
        page.locator("input[name=due]").fill("2030-06-30");
        save(page);
        page.waitForURL(Pattern.compile(".*/dialogue/[0-9A-Z]+$"));
        assertThat(page.locator("main dl").first().textContent()).contains("Exchange the readings");
        browser.check(page);
    }

    /** Sealed under a passphrase; the address of it. */
    private String aNegotiation(Page page) throws IOException {
        page.locator("#prepare input[name=passphrase]").fill("violin under cold granite");
        page.locator("#prepare button").click();
        page.waitForURL(Pattern.compile(".*/dialogue/negotiations/[0-9A-Z]+$"));
        browser.check(page);
        page.locator("#shared textarea").fill("issues: [quota]");
        page.locator("#shared button").click();
        page.locator("#history a", new Page.LocatorOptions().setHasText("Version 2"))
                .waitFor();
        page.locator("#entries textarea").first().fill("points of Peru");
        page.locator("#entries button").first().click();
        page.locator("#readers input[name=named]").fill("colleague");
        page.locator("#readers button").click();
        page.locator("#history a", new Page.LocatorOptions().setHasText("Version 3"))
                .waitFor();
        browser.check(page);
        assertThat(page.locator("#entries textarea").first().inputValue()).isEqualTo("points of Peru");
        return page.url();
    }

    private void twoWhoEdit(Page officer, Page colleague, String negotiation) throws IOException {
        colleague.navigate(negotiation);
        browser.check(colleague);
        colleague.locator("input[name=passphrase]").fill("violin under cold granite");
        colleague.locator("main form button[type=submit]").first().click();
        colleague.locator("#shared textarea").waitFor();
        assertThat(colleague.content()).doesNotContain("points of Peru");
        officer.navigate(negotiation);
        colleague.locator("#shared textarea").fill("issues: [quota, season]");
        colleague.locator("#shared button").click();
        colleague
                .locator("#history a", new Page.LocatorOptions().setHasText("Version 4"))
                .waitFor();
        officer.locator("#shared textarea").fill("issues: [quota, mesh]");
        browser.check(officer);
        officer.locator("#shared button").click();
        officer.locator("table.merge").waitFor();
        assertThat(officer.locator("table.merge tr.clash").textContent()).contains("season", "mesh");
        browser.forgive("answer 409");
        officer.locator("tr.clash input[type=radio]").nth(1).check();
        officer.locator("main form button[type=submit]").click();
        officer.locator("#shared textarea").waitFor();
        assertThat(officer.locator("#shared textarea").inputValue()).isEqualTo("issues: [quota, mesh]");
        officer.locator("#history a", new Page.LocatorOptions().setHasText("Version 4"))
                .click();
        assertThat(officer.locator("pre").textContent()).isEqualTo("issues: [quota, season]");
        browser.check(officer);
    }

    private static void save(Page page) {
        page.locator("form.desk button[type=submit]").first().click();
    }
}
