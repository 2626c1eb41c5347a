package org.comity.server.sign;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * Spring Security's filters, in a context of their own that the first request for a member's page sets up: the first
 * public page does not wait for them.
 */
@Component
final class Watch implements DisposableBean {
    private final ApplicationContext parent;
    private final ServletContext servlets;
    private volatile @Nullable GenericWebApplicationContext own;
    private volatile @Nullable Filter filter;

    Watch(ApplicationContext parent, ServletContext servlets) {
        this.parent = parent;
        this.servlets = servlets;
    }

    Filter filter() {
        Filter ready = filter;
        return ready == null ? setUp() : ready;
    }

    /** What lets somebody in; for pages that change how one signs in, which only a watched request reaches. */
    Entry entry() {
        var _ = filter();
        GenericWebApplicationContext ready = own;
        if (ready == null) {
            throw new IllegalStateException("The watch is not set up.");
        }
        return ready.getBean(Entry.class);
    }

    private synchronized Filter setUp() {
        Filter ready = filter;
        if (ready == null) {
            GenericWebApplicationContext made = new GenericWebApplicationContext(servlets);
            made.setParent(parent);
            made.setId("watch");
            new AnnotatedBeanDefinitionReader(made).register(WatchRules.class);
            made.refresh();
            own = made;
            ready = made.getBean("springSecurityFilterChain", Filter.class);
            filter = ready;
        }
        return ready;
    }

    @Override
    public synchronized void destroy() {
        GenericWebApplicationContext ready = own;
        if (ready != null) {
            ready.close();
        }
    }
}
