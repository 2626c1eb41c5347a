package org.comity.server;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Task;
import org.comity.server.sign.CurrentActor;
import org.comity.server.sign.KeptSessions;
import org.comity.server.sign.OpenDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Reads the pages that people ask for most, within the process and before it listens, when it starts again while people
 * are at work: they then meet code that is compiled and records that are in memory, not pages that take seconds. Only
 * reads; what fails here only makes first answers slower.
 */
@Component
final class Rehearsal implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** On two processors answers then come as quickly as they ever will; after 6 seconds many first ones took a second. */
    private static final Duration USUAL = Duration.ofSeconds(15);

    private static final int MEASURES = 30;
    private static final int OTHERS = 10;
    private static final List<String> PAGES = List.of(
            "/plan",
            "/plan?q=a",
            "/plan?view=board",
            "/plan/status",
            "/plan.csv",
            "/departments",
            "/promises",
            "/agreements",
            "/audit",
            "/desk/me",
            "/api/v1/desk/measure?limit=50&order=-due",
            "/api/v1/desk/commitment?limit=50");

    private final Settings settings;
    private final OpenDesk desk;
    private final DispatcherServlet pages;
    private final ServletContext context;
    private volatile boolean over;

    Rehearsal(Settings settings, OpenDesk desk, DispatcherServlet pages, ServletContext context) {
        this.settings = settings;
        this.desk = desk;
        this.pages = pages;
        this.context = context;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    /** For as long as the settings say, and when they do not, only where people are likely to come back at once. */
    @Override
    public void start() {
        Duration length =
                settings.rehearsal().orElseGet(() -> KeptSessions.isAny(settings.home()) ? USUAL : Duration.ZERO);
        if (length.isPositive()) {
            CurrentActor.asLocal(() -> play(System.nanoTime() + length.toNanos()));
        }
        over = true;
    }

    private void play(long end) {
        try {
            pages.init(new MockServletConfig(context, "rehearsal"));
            List<String> addresses = desk.get().read(Actor.LOCAL, Rehearsal::addresses);
            int asked = 0;
            int answered = 0;
            while (System.nanoTime() < end) {
                answered += ask(addresses.get(asked++ % addresses.size())) == HttpStatus.OK.value() ? 1 : 0;
            }
            LOG.info("People were at work: {} pages were read before listening, {} answered.", asked, answered);
        } catch (IOException | ServletException | RuntimeException e) {
            LOG.warn("The rehearsal before the start failed; first answers will be slow.", e);
        }
    }

    private static List<String> addresses(ReadTx tx) {
        List<String> addresses = new ArrayList<>(PAGES);
        tx.list(Measure.class, Query.all().page(MEASURES, 0)).forEach(measure -> {
            addresses.add("/plan/" + measure.id());
            addresses.add("/desk/measure/" + measure.id() + "/edit");
            addresses.add("/api/v1/desk/measure/" + measure.id());
        });
        tx.list(Department.class, Query.all().page(OTHERS, 0)).forEach(department -> {
            addresses.add("/departments/" + department.id());
            addresses.add("/plan?department=" + department.id());
            addresses.add("/plan.csv?department=" + department.id());
        });
        tx.list(Task.class, Query.all().page(OTHERS, 0)).forEach(task -> addresses.add("/plan?task=" + task.id()));
        return addresses;
    }

    /** The status of the answer. */
    private int ask(String address) throws ServletException, IOException {
        String[] parts = address.split("\\?", 2);
        MockHttpServletRequest request = new MockHttpServletRequest(context, "GET", parts[0]);
        if (parts.length == 2) {
            request.setQueryString(parts[1]);
            Stream.of(parts[1].split("&"))
                    .map(field -> field.split("=", 2))
                    .forEach(field -> request.addParameter(field[0], field[1]));
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.service(request, response);
        return response.getStatus();
    }

    @Override
    public void stop() {
        over = false;
    }

    @Override
    public boolean isRunning() {
        return over;
    }
}
